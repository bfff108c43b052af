// Fails when a catalogue lacks a string of the source, a Dutch translation, or says one thing in two ways.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const files = () => readdirSync('src', { recursive: true }).filter((file) => file.endsWith('.po')).map((file) => `src/${file}`);
const catalogues = () => new Map(files().map((file) => [file, words(readFileSync(file, 'utf8'))]));
const words = (text) => text.replace(/^[^]*?\n\n/, '');

const before = catalogues();
const kept = new Map([...before.keys()].map((file) => [file, readFileSync(file)]));
execFileSync('npx', ['--no-install', 'lingui', 'extract', '--clean'], { stdio: ['ignore', 'ignore', 'inherit'] });
const after = catalogues();
const complaints = [];
for (const [file, text] of after) {
  if (before.get(file) !== text) complaints.push(`${file} is not in step with the source: npm run strings`);
}
for (const [file, text] of kept) writeFileSync(file, text);

const dutch = new Map();
for (const [file, text] of after) {
  if (!file.endsWith('nl.po')) continue;
  for (const [, context, id, said] of text.matchAll(/(?:^msgctxt "(.*)"\n)?^msgid ((?:".*"\n)+)msgstr ((?:".*"\n?)+)/gm)) {
    const key = `${context ?? ''}|${join(id)}`;
    if (join(id) === '') continue;
    if (join(said) === '') complaints.push(`${file}: no Dutch for ${join(id)}`);
    else if (dutch.has(key) && dutch.get(key) !== join(said)) {
      complaints.push(`${file}: another catalogue says "${dutch.get(key)}" for ${join(id)}; give one of them a context`);
    } else dutch.set(key, join(said));
  }
}
function join(lines) {
  return lines.replace(/"\n"|^"|"\n?$/g, '');
}
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length === 0 ? 0 : 1);
