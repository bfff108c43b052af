import { queryOptions, useQuery } from '@tanstack/react-query';
import { getUtilisation } from '../../api/occupancy/sdk.gen';
import type { GetUtilisationData, UtilisationGroup } from '../../api/occupancy/types.gen';
import { written } from './csv';
import { otherPeriod, type Period } from './period';
import type { View } from './view';

type Asked = GetUtilisationData['query'];
export type GroupBy = NonNullable<Asked['groupBy']>;

const asked = ({ placeId, kind }: View, period: Period, groupBy: GroupBy): Asked => ({ placeId, kind, ...period, groupBy });

/** How full a place was; a minute may pass before a change shows. */
const utilisation = (query: Asked) =>
  queryOptions({
    queryKey: ['utilisation', query],
    queryFn: async ({ signal }) => (await getUtilisation({ query, signal })).data,
    staleTime: 60_000,
  });

/** A period by weekday and hour and by day. */
function usePeriod(view: View, period: Period, enabled = true) {
  const week = useQuery({ ...utilisation(asked(view, period, 'weekdayHour')), enabled });
  const days = useQuery({ ...utilisation(asked(view, period, 'day')), enabled });
  return {
    data: week.data && days.data ? { week: week.data.groups, days: days.data.groups, name: week.data.name } : undefined,
    error: week.error ?? days.error,
    retry: () => void Promise.all([week, days].filter(({ error }) => error).map(({ refetch }) => refetch())),
  };
}

/** What is looked at, and what it is put beside. */
export function useUtilisation(view: View) {
  const { period, compare } = view;
  const now = usePeriod(view, period);
  const then = usePeriod(view, otherPeriod(period, compare ?? 'before'), compare !== undefined);
  return { now, then };
}

/** The columns of the operation's own file, which is for programs. */
const COLUMNS = [
  'day',
  'start',
  'weekday',
  'hour',
  'quarterHours',
  'capacity',
  'booked',
  'mostBooked',
  'checkedIn',
  'released',
  'counted',
  'bookedShare',
  'checkedInShare',
  'releasedShare',
  'countedShare',
] as const satisfies readonly (keyof UtilisationGroup)[];

/** A row for each group, for the spreadsheet of whoever reads it. */
export async function readCsv(view: View, groupBy: GroupBy): Promise<Blob> {
  const { placeId, place, name, kind, groups } = (await getUtilisation({ query: asked(view, view.period, groupBy) })).data;
  const head = ['placeId', 'place', 'name', 'kind', ...COLUMNS];
  const rows = groups.map((group) => [placeId, place, name, kind, ...COLUMNS.map((column) => group[column])]);
  return new Blob([written([head, ...rows])], { type: 'text/csv;charset=utf-8' });
}
