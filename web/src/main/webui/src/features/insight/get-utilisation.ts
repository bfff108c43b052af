import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../api/call';
import { getUtilisation } from '../../api/occupancy/sdk.gen';
import type { GetUtilisationData } from '../../api/occupancy/types.gen';
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

/** As the operation writes it for spreadsheets: no cell is a formula to them. */
export async function readCsv(view: View, groupBy: GroupBy): Promise<Blob> {
  const query = new URLSearchParams(asked(view, view.period, groupBy) as Record<string, string>);
  const response = await call(`/api/occupancy/v1/utilisation?${query.toString()}`, { headers: { Accept: 'text/csv' } });
  return response.blob();
}
