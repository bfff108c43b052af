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
