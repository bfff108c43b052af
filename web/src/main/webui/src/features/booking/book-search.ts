import { text } from '../../ui/search';

/** What the address of this page can say; anything else in it is dropped. */
export interface BookSearch {
  building?: string;
  floor?: string;
  neighbourhood?: string;
  date?: string;
  from?: string;
  to?: string;
  kind?: string;
  amenities?: string;
  free?: string;
  space?: string;
}

const KNOWN = ['building', 'floor', 'neighbourhood', 'date', 'from', 'to', 'kind', 'amenities', 'free', 'space'] as const;

export function bookSearch(search: Record<string, unknown>): BookSearch {
  return Object.fromEntries(KNOWN.map((key) => [key, text(search[key])]).filter(([, value]) => value !== undefined));
}
