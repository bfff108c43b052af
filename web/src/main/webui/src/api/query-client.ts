import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** A refusal is an answer and is not asked again; a lost connection or a fault of a service is, twice. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: mayHelp, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

function mayHelp(failures: number, cause: unknown): boolean {
  const { status } = Problem.of(cause);
  return failures < 2 && (status === 0 || status >= 500);
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}
