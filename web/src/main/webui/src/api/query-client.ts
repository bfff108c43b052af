import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** Longer than this, in seconds, nobody looks at grey lines; the page then says when to try again. */
const patience = 5;

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: mayHelp, retryDelay: pause, networkMode: 'always' },
      mutations: { retry: false, retryDelay: pause, networkMode: 'always' },
    },
  });
}

/**
 * A refusal is an answer and is not asked again; a lost connection or a fault of a service is, twice. Mutations take this
 * as their `retry` when they are done once however often they are sent.
 */
export function mayHelp(failures: number, cause: Problem): boolean {
  const { status, retryAfter = 0 } = Problem.of(cause);
  return failures < 2 && (status === 0 ? navigator.onLine : status >= 500) && retryAfter <= patience;
}

/** Asks again and again, but not while nobody is signed in: each refusal would ask them to sign in. */
export function againEvery(milliseconds: number) {
  return ({ state: { error } }: { state: { error: Problem | null } }) => (error?.status === 401 ? false : milliseconds);
}

/** As long as the service asks for, else a second and then two. */
function pause(failures: number, cause: Problem): number {
  return 1000 * (Problem.of(cause).retryAfter ?? 2 ** failures);
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem;
  }
}
