import type { BuildingView, SpaceKind } from '../../api/booking/types.gen';
import type { Day } from '../../ui/time';
import { type Comparison, type Period, periodOf } from './period';
import type { UtilisationSearch } from './utilisation-search';

/** What of a quarter hour is looked at. */
export const MEASURES = ['booked', 'checkedIn', 'counted'] as const;
export type Measure = (typeof MEASURES)[number];

/** What somebody looks back at; the address keeps all of it. */
export interface View {
  buildingId: string;
  /** The building, or a floor or neighbourhood of it. */
  placeId: string;
  kind: SpaceKind;
  period: Period;
  compare: Comparison | undefined;
  show: Measure;
}

/** Whatever is not understood is as at first: links are typed over and cut off. */
export function viewOf(search: UtilisationSearch, { id }: Pick<BuildingView, 'id'>, today: Day): View {
  const { place, kind, compare, show } = search;
  return {
    buildingId: id,
    placeId: place ?? id,
    kind: kind === 'ROOM' ? 'ROOM' : 'DESK',
    period: periodOf(search, today),
    compare: compare === 'before' || compare === 'year' ? compare : undefined,
    show: MEASURES.find((one) => one === show) ?? 'booked',
  };
}

/** Says the days too, so that who opens it later sees the same ones. */
export function searchOfView({ buildingId, placeId, kind, period, compare, show }: View): UtilisationSearch {
  return {
    building: buildingId,
    ...(placeId !== buildingId && { place: placeId }),
    ...(kind !== 'DESK' && { kind }),
    ...period,
    ...(compare && { compare }),
    ...(show !== 'booked' && { show }),
  };
}
