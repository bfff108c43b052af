import { readdirSync, readFileSync } from 'node:fs';
import { i18n } from '@lingui/core';
import { expect, it } from 'vitest';
import { isOfThePage } from '../../ui/problem-words';
import { meanings } from './meanings';

const root = '../../../..';
const catalogues = import.meta.glob<{ messages: Record<string, string> }>('./locales/*.po', { eager: true });
const words = (file: string) => catalogues[file]!.messages;
/** The texts of Java below a folder. */
function java(folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.java'))
    .map((file) => readFileSync(`${root}/${folder}/${file}`, 'utf8'));
}

const found = (texts: string[], ...patterns: RegExp[]) => [
  ...new Set(texts.flatMap((text) => patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!)))),
];

/** Names that the door gives to problems. */
const ofTheDoor = found(java('web/src/main/java'), /\(\s*[45]\d\d,\s*"([a-z]+(?:-[a-z]+)*)"/g, /\/problems\/([a-z]+(?:-[a-z]+)*)/g, /PROBLEMS \+ "([a-z]+(?:-[a-z]+)*)"/g);

/** Names whose meaning the services tell, as their lists of types have them. */
const ofTheServices = found(
  ['platform', 'booking-service', 'occupancy-service'].flatMap((module) => java(`${module}/src/main/java`)).filter((text) => text.includes('implements ProblemTypes')),
  /\bof\(\s*"([a-z]+(?:-[a-z]+)*)"/g,
);

it('finds the problems of the door and of the services', () => {
  expect(ofTheDoor).toEqual(expect.arrayContaining(['csrf', 'signed-out', 'service-away', 'sign-in-failed']));
  expect(ofTheServices).toEqual(expect.arrayContaining(['space-taken', 'weekly-quota-reached', 'body-too-large', 'unknown-place']));
});

it('explains every problem that the door can answer, and leaves to the services what they explain', () => {
  expect(ofTheDoor.filter((name) => !(name in meanings) && !ofTheServices.includes(name))).toEqual([]);
  expect(Object.keys(meanings).filter((name) => ofTheServices.includes(name))).toEqual([]);
});

it('has words of its own only where nothing answers', () => {
  expect(Object.keys(meanings).filter(isOfThePage)).toEqual(['offline', 'service-away', 'sign-in-failed', 'too-many-groups', 'too-many-sign-ins']);
});

it.each(['en', 'nl'])('says it in a language of its own: %s', (language) => {
  const other = language === 'en' ? 'nl' : 'en';
  const said = (locale: string) => {
    i18n.loadAndActivate({ locale, messages: words(`./locales/${locale}.po`) });
    return Object.values(meanings).map((meaning) => meaning());
  };

  const [here, there] = [said(language), said(other)];

  expect(here.filter((one, at) => !one || one === there[at])).toEqual([]);
});
