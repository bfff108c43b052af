import { text } from '../../ui/search';

/** What the address of this page can say; anything else in it is dropped. */
export interface LiveBuildingSearch {
  floor?: string;
  neighbourhood?: string;
}

export function liveBuildingSearch(search: Record<string, unknown>): LiveBuildingSearch {
  return { floor: text(search.floor), neighbourhood: text(search.neighbourhood) };
}
