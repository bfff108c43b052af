import { text } from '../../ui/search';

/** What the address of this page can say; anything else in it is dropped. */
export interface TeamSearch {
  team?: string;
  week?: string;
}

export function teamSearch(search: Record<string, unknown>): TeamSearch {
  return { team: text(search.team), week: text(search.week) };
}
