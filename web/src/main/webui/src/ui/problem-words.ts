import { t } from '@lingui/core/macro';
import type { Problem } from '../api/problem';
import { bookingProblems } from './booking-problems';
import { generalProblems } from './general-problems';

export interface ProblemWords {
  title: string;
  /** What to do next. */
  advice: string;
}

const known: Record<string, (problem: Problem) => ProblemWords> = { ...bookingProblems, ...generalProblems };

export const knownProblems: readonly string[] = Object.keys(known).sort();

/** In the reader's language; a problem that is not known here speaks for itself. */
export function problemWords(problem: Problem): ProblemWords {
  const words = known[problem.type.replace(/^\/problems\//, '')] ?? (problem.status >= 500 ? known['internal-server-error'] : undefined);
  return words?.(problem) ?? { title: problem.title, advice: problem.detail ?? t`Try again; if it goes on, tell the service desk.` };
}
