import { useQuery } from '@tanstack/react-query';
import { call } from './call';
import { Problem } from './problem';

/** Those that send types of their own; what every service sends the first of them knows. */
const SERVICES = ['booking', 'occupancy'];

/** Why there is such a type of problem, from the service that sends it; nothing of a type that none of them sends. */
export function useProblemMeaning(name: string, language: string, enabled: boolean) {
  return useQuery({ queryKey: ['problem-meaning', name, language], queryFn: ({ signal }) => meaning(name, signal), staleTime: Infinity, enabled });
}

async function meaning(name: string, signal: AbortSignal): Promise<string | null> {
  for (const service of SERVICES) {
    try {
      const answer = await call(`/api/${service}/problems/${encodeURIComponent(name)}`, { headers: { Accept: 'application/json' }, signal });
      return ((await answer.json()) as { meaning: string }).meaning;
    } catch (cause) {
      if (!(cause instanceof Problem && cause.status === 404)) throw cause;
    }
  }
  return null;
}
