import { text } from '../../ui/search';

/** What the address of this page can say; anything else in it is dropped. */
export interface ManageSearch {
  part?: string;
  building?: string;
  /** What to look for among the spaces. */
  search?: string;
}

export function manageSearch(search: Record<string, unknown>): ManageSearch {
  return { part: text(search.part), building: text(search.building), search: text(search.search) };
}
