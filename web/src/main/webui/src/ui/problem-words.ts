import { t } from '@lingui/core/macro';
import type { Problem } from '../api/problem';

export interface ProblemWords {
  title: string;
  /** What to do next. */
  advice: string;
}

/** What the page has to say itself, as nothing that answers does. */
const ofThePage: Record<string, () => ProblemWords> = {
  offline: () => ({
    title: t`There is no connection`,
    advice: t`Check your network and try again.`,
  }),
  'sign-in-failed': () => ({
    title: t`Signing in did not work`,
    advice: t`Try to sign in again. If it goes on, tell the service desk.`,
  }),
  'too-many-groups': () => ({
    title: t`You are in too many groups`,
    advice: t`Ask the administrator of your directory to take you out of groups that you no longer need, and sign in again.`,
  }),
  'too-many-sign-ins': () => ({
    title: t`Very many people sign in from your network`,
    advice: t`Wait a minute and try again.`,
  }),
  'service-away': () => ({
    title: t`A part of Flexplek does not answer`,
    advice: t`Your bookings are safe. Try again in a few minutes.`,
  }),
};

const fault = (): ProblemWords => ({
  title: t`Something went wrong on our side`,
  advice: t`Nothing was changed. Try again; if it goes on, tell the service desk.`,
});

/** The pages read again by themselves; the API tells a program how to do that. */
const changedMeanwhile = (): ProblemWords => ({
  title: t`Somebody changed this meanwhile`,
  advice: t`Nothing of yours was saved yet. Look how it stands now, and do it again if you still want to.`,
});

/** As the API words it, in the language that it was asked in. */
export function problemWords({ body, type }: Problem): ProblemWords {
  if (nameOf(type) === 'changed-meanwhile') return changedMeanwhile();
  return typeof body['title'] === 'string' && typeof body['detail'] === 'string'
    ? { title: body['title'], advice: body['detail'] }
    : (ofThePage[nameOf(type)] ?? fault)();
}

/** Whether the page has words for it, where no answer brought any. */
export function isOfThePage(name: string): boolean {
  return name in ofThePage;
}

export function nameOf(type: string): string {
  return type.replace(/^\/problems\//, '');
}
