import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { knownProblems } from '../../ui/problem-words';
import { meanings } from './meanings';

const root = '../../../..';
const folders = readdirSync(root)
  .map((module) => `${root}/${module}/src/main/java`)
  .filter((folder) => existsSync(folder));

/** Names that Java gives to problems: to the first of `of`, `rule` and the like, or as a whole type. */
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
    ...[...text.matchAll(/(?:Problems\.of|new Problem)\(\s*\d{3},\s*"([a-z]+(?:-[a-z]+)*)"/g)].map((match) => match[1]!),
    ...[...text.matchAll(/\brule\(\s*"([a-z]+(?:-[a-z]+)*)",\s*"/g)].map((match) => match[1]!),
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
  expect(named().filter((name) => !knownProblems.includes(name))).toEqual([]);
  expect(named().filter((name) => !(name in meanings))).toEqual([]);
});

it('says of every problem both what it means and what to do', () => {
  expect(Object.keys(meanings).sort()).toEqual(knownProblems);
});
