import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync('src/ui/font/font.css', 'utf8');
const sources = (ending: string) => readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending)).map((file) => readFileSync(`src/${file}`, 'utf8'));

/** The code points of each of our own files, as the style sheet hands them out. */
const ranges = [...css.matchAll(/unicode-range: (.+);/g)].map(([, list = '']) =>
  [...list.matchAll(/U\+(\w+)(?:-(\w+))?/g)].map(([, first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const),
);

it('has every letter of our own words in the file that is fetched at once', () => {
  const letters = new Set(sources('.po').flatMap((text) => [...text.matchAll(/^msg(?:id|str) "(.*)"$/gm)].flatMap(([, words = '']) => [...words])));

  const missing = [...letters].filter((letter) => !ranges[0]!.some(([first, last]) => letter.codePointAt(0)! >= first && letter.codePointAt(0)! <= last));

  expect(letters.size).toBeGreaterThan(60);
  expect(missing).toEqual([]);
});

it('has every weight that a style sheet asks for', () => {
  const weights = new Set(sources('.css').filter((text) => !text.includes('@font-face')).flatMap((text) => [...text.matchAll(/font-weight: (\d+)/g)].map(([, weight]) => Number(weight))));

  expect(css).toContain('font-weight: 400 700;');
  expect(Math.min(...weights)).toBeGreaterThanOrEqual(400);
  expect(Math.max(...weights)).toBeLessThanOrEqual(700);
});
