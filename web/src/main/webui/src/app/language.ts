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
  i18n.load(i18n.locale, await words(place, i18n.locale));
  loaded.add(place);
}

/** Changes the language of everything on the screen, and keeps the choice on this device. */
export async function speak(language: Language): Promise<void> {
  const all = await Promise.all([...loaded].map((place) => words(place, language)));
  i18n.load(language, Object.assign({}, ...all) as Record<string, string>);
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
