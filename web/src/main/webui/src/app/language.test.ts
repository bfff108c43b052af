import { i18n } from '@lingui/core';
import { afterEach, expect, it, vi } from 'vitest';
import { someone } from '../ui/testing';
import { keepLanguage, loadWords, preferredLanguage, speak } from './language';

afterEach(() => localStorage.clear());

const browser = (...languages: string[]) => vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);

it('speaks as chosen on this device, else as the person, else as the browser', () => {
  browser('en-US');
  expect(preferredLanguage({ signedIn: false })).toBe('en');
  expect(preferredLanguage(someone)).toBe('nl');

  keepLanguage('en');
  expect(preferredLanguage(someone)).toBe('en');
});

it('speaks Dutch to a browser that prefers neither', () => {
  browser('fr-FR', 'de');

  expect(preferredLanguage({ signedIn: false })).toBe('nl');
});

it('changes the words that are loaded, and the language of the document', async () => {
  await speak('en');
  await loadWords('my-day');
  const english = Object.values(i18n.messages).flat();

  await speak('nl');

  expect(english).toContain('My week');
  expect(Object.values(i18n.messages).flat()).toContain('Mijn week');
  expect(document.documentElement.lang).toBe('nl');
});

it('speaks one language where it is changed while the words of a page are on their way', async () => {
  await speak('nl');

  await Promise.all([loadWords('team'), speak('en')]);

  expect(i18n.locale).toBe('en');
  expect(Object.values(i18n.messages).flat()).toContain('Who sees you');
});

it('speaks the language that was chosen last, and in it what was loaded meanwhile', async () => {
  await speak('nl');

  await Promise.all([speak('en'), loadWords('waitlist'), speak('nl')]);

  expect(i18n.locale).toBe('nl');
  expect(document.documentElement.lang).toBe('nl');
  expect(Object.values(i18n.messages).flat()).toContain('Dan meteen voor me boeken');
});
