import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { i18n } from '@lingui/core';
import { expect, it } from 'vitest';
import { isOfThePage } from '../../ui/problem-words';
import { meanings } from './meanings';

const root = '../../../..';
const catalogues = import.meta.glob<{ messages: Record<string, string> }>('./locales/*.po', { eager: true });
const words = (file: string) => catalogues[file]!.messages;
const folders = readdirSync(root)
  .map((module) => `${root}/${module}/src/main/java`)
  .filter((folder) => existsSync(folder));

/** Names that Java and the contracts give to problems: after a status, to `rule`, or as a whole type. */
function named(): string[] {
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.java'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
  const contracts = readdirSync(`${root}/contracts/openapi`)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(`${root}/contracts/openapi/${file}`, 'utf8'));
  const names = [...sources, ...contracts].flatMap((text) => [
    ...[...text.matchAll(/\(\s*[45]\d\d,\s*"([a-z]+(?:-[a-z]+)*)"/g)].map((match) => match[1]!),
    ...[...text.matchAll(/\brule\(\s*"([a-z]+(?:-[a-z]+)*)",/g)].map((match) => match[1]!),
    ...[...text.matchAll(/\/problems\/([a-z]+(?:-[a-z]+)*)/g)].map((match) => match[1]!),
  ]);
  return [...new Set(names)].sort();
}

it('finds the problems in the services', () => {
  expect(named()).toContain('space-taken');
  expect(named()).toContain('weekly-quota-reached');
  expect(named()).toContain('body-too-large');
});

it('explains every problem that a service can answer', () => {
  expect(named().filter((name) => !(name in meanings))).toEqual([]);
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
