import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { runScenarios } from '../../api/occupancy/sdk.gen';
import type { ScenarioRun } from '../../api/occupancy/types.gen';
import type { Draft } from './draft';
import { requestOf } from './request-of';

/** What was found, for which assumptions, and when: whoever shows one of them shows all three. */
export interface Calculated {
  run: ScenarioRun;
  draft: Draft;
  /** In milliseconds. */
  at: number;
}

/** What a draft comes to. It is a question, though it is posted: nothing is kept, and the same gets the same answer. */
export const scenarioRun = (draft: Draft) => {
  const body = requestOf(draft);
  return queryOptions({
    queryKey: ['scenario-run', body],
    queryFn: async ({ signal }): Promise<Calculated> => ({ run: (await runScenarios({ body, signal })).data, draft, at: Date.now() }),
    staleTime: Infinity,
  });
};

const NOTHING = { queryKey: ['scenario-run'], queryFn: (): Promise<Calculated> => Promise.reject(new Error('Nothing is asked')) };

/** While another draft is on its way, what the last one came to stays, and says of which it is. */
export function useScenarioRun(draft: Draft | undefined) {
  return useQuery({ ...(draft ? scenarioRun(draft) : NOTHING), enabled: draft !== undefined, placeholderData: keepPreviousData });
}
