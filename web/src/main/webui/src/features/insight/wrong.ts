import { t } from '@lingui/core/macro';
import type { Problem } from '../../api/problem';
import { formatNumber } from '../../ui/when';
import { type Draft, textAt, valueAt } from './draft';
import { boundsOf, isWrong } from './request-of';

/** What the operation said of a draft. */
export interface Answered {
  draft: Draft;
  problem: Problem | null;
}

/**
 * What is wrong with a field: its number, when something is written there or it was tried to calculate, or what the operation
 * found, until that field is another.
 */
export function wrongAt(path: string, draft: Draft, tried: boolean, answered: Answered | undefined): string | undefined {
  if (isWrong(draft, path)) return tried || textAt(draft, path).trim() !== '' ? whatFits(path) : undefined;
  if (!answered?.problem || valueAt(answered.draft, path) !== valueAt(draft, path)) return undefined;
  return answered.problem.violations.find(({ field }) => field === path)?.message;
}

function whatFits(path: string): string {
  const { min, max, whole } = boundsOf(path)!;
  const [least, most] = [formatNumber(min), formatNumber(max)];
  return whole ? t`A whole number from ${least} to ${most}.` : t`A number from ${least} to ${most}.`;
}

/** The fields of the draft that a problem names, the first first. */
export function fieldsIn({ violations }: Problem, draft: Draft): string[] {
  return violations.flatMap(({ field }) => (field !== undefined && valueAt(draft, field) !== undefined ? [field] : []));
}

/** The variant that a field belongs to. */
export function variantOf(path: string): number | undefined {
  const at = /^variants\[(\d)\]/.exec(path)?.[1];
  return at === undefined ? undefined : Number(at);
}
