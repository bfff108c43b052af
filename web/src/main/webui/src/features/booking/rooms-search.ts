import { text } from '../../ui/search';

/** What the address of this page can say; anything else in it is dropped. */
export interface RoomsSearch {
  building?: string;
  date?: string;
  people?: string;
  amenities?: string;
}

const KNOWN = ['building', 'date', 'people', 'amenities'] as const;

export function roomsSearch(search: Record<string, unknown>): RoomsSearch {
  return Object.fromEntries(KNOWN.map((key) => [key, text(search[key])]).filter(([, value]) => value !== undefined));
}
