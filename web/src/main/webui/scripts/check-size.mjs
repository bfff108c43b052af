// Prints what a first visit to the page Today loads as JavaScript and as the font, and fails above the budget of either.
// The font has a budget of its own: nothing waits for it, and it is fetched beside the scripts.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 150_000;
const fontBudget = 25_000;
const out = 'dist';
const manifest = JSON.parse(readFileSync(`${out}/.vite/manifest.json`, 'utf8'));
const first = ['index.html', 'src/features/my-day/today-page.tsx', 'src/app/locales/nl.po', 'src/ui/locales/nl.po', 'src/features/my-day/locales/nl.po', 'src/features/cancelling/locales/nl.po'];

const files = new Set();
const visit = (key) => {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  (chunk.imports ?? []).forEach(visit);
};
for (const entry of first) {
  if (!manifest[entry]) throw new Error(`The build has no ${entry}`);
  visit(entry);
}
const sizes = [...files].filter((file) => file.endsWith('.js')).map((file) => [gzipSync(readFileSync(`${out}/${file}`)).length, file]);
const total = sizes.reduce((sum, [size]) => sum + size, 0);
for (const [size, file] of sizes.sort((a, b) => b[0] - a[0])) console.log(`${String(size).padStart(8)}  ${file}`);
console.log(`First load: ${(total / 1000).toFixed(1)} kB of JavaScript, gzip; at most ${budget / 1000} kB`);
if (total > budget) process.exit(1);

const font = statSync(join(out, manifest['src/ui/font/atkinson-hyperlegible-next-latin.woff2'].file)).size;
console.log(`and ${(font / 1000).toFixed(1)} kB of font; at most ${fontBudget / 1000} kB`);
if (font > fontBudget) process.exit(1);
