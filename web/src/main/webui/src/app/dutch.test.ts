import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

const unquoted = (lines: string) => lines.replace(/"\n"|^"|"\n?$/g, '');
const said = readdirSync('src', { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('nl.po'))
  .flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(/^msgid (?:".*"\n)+msgstr ((?:".*"\n?)+)/gm)].map(([, text = '']) => unquoted(text)));

/** What somebody is told to do, or what a page is called, though it begins as a button would that speaks to the app. */
const NO_BUTTON = ['Zoek een werkplek of vergaderruimte', 'Toon'];

it('has Dutch words at all', () => {
  expect(said.length).toBeGreaterThan(1_000);
});

it('says what a button does in the infinitive', () => {
  const imperative = /^(Annuleer|Bekijk|Bereken|Bevestig|Boek|Controleer|Ga door|Haal|Importeer|Kondig|Kopieer|Maak|Markeer|Meld|Toon|Verplaats|Verwijder|Voeg|Vul|Wijs|Wijzig|Zet|Zoek)\b/;
  const labels = said.filter((text) => !/[.?]$/.test(text) && !NO_BUTTON.includes(text));

  expect(labels.filter((text) => imperative.test(text))).toEqual([]);
});

it('says in one way that something may be left empty', () => {
  expect(said.filter((text) => /\((mag leeg blijven|niet nodig|optioneel|niet verplicht)\)$/.test(text))).toEqual([]);
  expect(said).toContain('Titel (hoeft niet)');
});

it('quotes in one way', () => {
  expect(said.filter((text) => /[“”„]/.test(text))).toEqual([]);
});

it('says what is being worked on', () => {
  expect(said.filter((text) => text.includes('aan gewerkt'))).toEqual([]);
});
