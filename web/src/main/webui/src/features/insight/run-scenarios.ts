import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { runScenarios } from '../../api/occupancy/sdk.gen';
import type { ScenarioRequest } from '../../api/occupancy/types.gen';

/** What a request comes to. It is a question, though it is posted: nothing is kept, and the same gets the same answer. */
export const scenarioRun = (request: ScenarioRequest) =>
  queryOptions({
    queryKey: ['scenario-run', request],
    queryFn: async ({ signal }) => (await runScenarios({ body: request, signal })).data,
    staleTime: Infinity,
  });

const NOTHING: ScenarioRequest = { variants: [] };

/** While another request is on its way, what the last one came to stays. */
export function useScenarioRun(request: ScenarioRequest | undefined) {
  return useQuery({ ...scenarioRun(request ?? NOTHING), enabled: request !== undefined, placeholderData: keepPreviousData });
}
