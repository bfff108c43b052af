import { text } from '../../ui/search';

/** What the address of this page can say; anything else in it is dropped. */
export interface BookSearch {
  building?: string;
  floor?: string;
  date?: string;
  from?: string;
  to?: string;
  kind?: string;
  amenities?: string;
  space?: string;
}

export function bookSearch(search: Record<string, unknown>): BookSearch {
  return { building: text(search.building), floor: text(search.floor), date: text(search.date), from: text(search.from), to: text(search.to), kind: text(search.kind), amenities: text(search.amenities), space: text(search.space) };
}
