import { text } from '../../ui/search';

/** What the address of this page can say; anything else in it is dropped. */
export interface RoomsSearch {
  building?: string;
  date?: string;
}

export function roomsSearch(search: Record<string, unknown>): RoomsSearch {
  return { building: text(search.building), date: text(search.date) };
}
