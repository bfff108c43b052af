import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { acknowledgeAlert, listAlerts } from '../../api/occupancy/sdk.gen';
import type { Problem } from '../../api/problem';
import { againEvery } from '../../api/query-client';

const alertsOf = (buildingId: string) => ['alerts', buildingId];

/** Of what the stream did not tell, in the seconds in which it was away. */
const AGAIN = 2 * 60_000;

/** The open alerts of a building, for those who look after it; `moved` counts what the stream told of them. */
export function useOpenAlerts(buildingId: string, enabled: boolean, moved: number) {
  const queries = useQueryClient();
  useEffect(() => {
    if (moved > 0) void queries.invalidateQueries({ queryKey: alertsOf(buildingId) });
  }, [queries, buildingId, moved]);
  return useQuery({
    queryKey: alertsOf(buildingId),
    queryFn: async ({ signal }) => (await listAlerts({ query: { buildingId, state: 'OPEN' }, signal })).data.items,
    refetchInterval: againEvery(AGAIN),
    enabled,
  });
}

export function useAcknowledge(buildingId: string) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, string>({
    mutationFn: (alertId) => acknowledgeAlert({ path: { alertId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: alertsOf(buildingId) }),
  });
}
