import { expect, it } from 'vitest';

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*'], { query: '?raw', import: 'default', eager: true });
const featureOf = (file: string) => /^\.\.\/features\/([^/]+)\//.exec(file)?.[1];

/** Each page of the router with the features whose words are loaded with it. */
const pages = [...sources['./router.tsx']!.matchAll(/import\('(\.\.\/features\/[^']+)'\)(?:(?!createRoute)[^])*?wordsOf\(([^)]*)\)/g)].map(
  ([, page = '', words = '']) => [page, words.replaceAll("'", '').split(', ')] as const,
);

function fileAt(path: string): string | undefined {
  return [`${path}.tsx`, `${path}.ts`].find((file) => file in sources);
}

/** All that a page is made of: what it imports, what that imports, and so on; types say nothing. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const [, path = ''] of sources[file]!.matchAll(/(?:^import (?!type )[^;]*?from |import\()'(\.[^']+)'/gm)) {
    const next = fileAt(new URL(path, `file:///src/app/${file}`).pathname.replace(/^\/src\/(app\/)?/, (_, app) => (app ? './' : '../')));
    if (next) reachedFrom(next, reached);
  }
  return reached;
}

it('knows all pages of features', () => {
  expect(pages).toHaveLength(sources['./router.tsx']!.match(/import\('\.\.\/features\//g)!.length);
});

it.each(pages)('loads the words of all that is shown on %s', (page, words) => {
  const speaking = [...reachedFrom(fileAt(page)!)].filter((file) => sources[file]!.includes('/macro')).flatMap((file) => featureOf(file) ?? []);

  expect([...new Set(speaking)].filter((feature) => !words.includes(feature))).toEqual([]);
});
