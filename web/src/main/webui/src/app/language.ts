import { i18n } from '@lingui/core';
import type { Session } from '../api/session-state';

export type Language = 'nl' | 'en';
export const languages: readonly Language[] = ['nl', 'en'];

const key = 'flexplek.language';
const catalogues = import.meta.glob<{ messages: Record<string, string> }>(['./locales/*.po', '../ui/locales/*.po', '../features/*/locales/*.po']);
const loaded = new Set<string>(['.', '../ui']);

/** Loads the words of a feature in the language in use; a page waits for it beside its own code. */
export async function loadWords(feature: string): Promise<void> {
  const place = `../features/${feature}`;
  if (loaded.has(place)) return;
  // It may be another language by the time that the words are there.
  for (let language = ''; language !== i18n.locale; ) {
    language = i18n.locale;
    i18n.load(language, await words(place, language));
  }
  loaded.add(place);
}

let chosen: Language | undefined;

/** Changes the language of everything on the screen, and keeps the choice on this device; of two changes the last one holds. */
export async function speak(language: Language): Promise<void> {
  chosen = language;
  const spoken = new Set<string>();
  // What a page loads meanwhile, in the language of before, is to be said in this one, too.
  for (let left = [...loaded]; left.length > 0; left = [...loaded].filter((place) => !spoken.has(place))) {
    const all = await Promise.all(left.map((place) => words(place, language)));
    i18n.load(language, Object.assign({}, ...all) as Record<string, string>);
    left.forEach((place) => spoken.add(place));
  }
  if (chosen !== language) return;
  i18n.activate(language);
  document.documentElement.lang = language;
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(key, language);
}

/** What the person chose here, else what Keycloak knows of them, else what the browser prefers. */
export function preferredLanguage(session: Session): Language {
  const wished = [localStorage.getItem(key), session.signedIn ? session.locale : null, ...navigator.languages];
  return languages.find((language) => language === wished.find((w) => languages.some((l) => w?.startsWith(l)))?.slice(0, 2)) ?? 'nl';
}

async function words(place: string, language: string): Promise<Record<string, string>> {
  const catalogue = catalogues[`${place}/locales/${language}.po`];
  return catalogue ? (await catalogue()).messages : {};
}
