import { t } from '@lingui/core/macro';
import type { ProblemWords } from './problem-words';

/** What problems of any page are called, and what to do next, in the reader's language. */
export const generalProblems: Record<string, () => ProblemWords> = {
  offline: () => ({
    title: t`There is no connection`,
    advice: t`Nothing was changed. Check your network and try again.`,
  }),
  'signed-out': () => ({
    title: t`You are no longer signed in`,
    advice: t`Sign in again; what you filled in on this page stays.`,
  }),
  unauthorized: () => ({
    title: t`You are no longer signed in`,
    advice: t`Sign in again; what you filled in on this page stays.`,
  }),
  'sign-in-failed': () => ({
    title: t`Signing in did not work`,
    advice: t`Try to sign in again. If it goes on, tell the service desk.`,
  }),
  csrf: () => ({
    title: t`This page is too old`,
    advice: t`Nothing was changed. Load the page again and repeat what you did.`,
  }),
  'not-allowed': () => ({
    title: t`You may not do this`,
    advice: t`Ask the administrator of your organisation if you need it for your work.`,
  }),
  forbidden: () => ({
    title: t`You may not do this`,
    advice: t`Ask the administrator of your organisation if you need it for your work.`,
  }),
  'not-found': () => ({
    title: t`This does not exist`,
    advice: t`It may be gone, or it is not yours to see.`,
  }),
  'bad-request': () => ({
    title: t`Something in it is not right`,
    advice: t`Look at what is named below and try again.`,
  }),
  'import-refused': () => ({
    title: t`The files have mistakes`,
    advice: t`Nothing was changed. Mend the rows that are named and try again.`,
  }),
  'body-too-large': () => ({ title: t`That is too large`, advice: t`Send less at once, or a smaller file.` }),
  'changed-meanwhile': () => ({
    title: t`Somebody changed this meanwhile`,
    advice: t`Nothing of yours was saved yet. Look how it stands now, and do it again if you still want to.`,
  }),
  'idempotency-key-reused': () => ({
    title: t`This was sent before with other contents`,
    advice: t`Load the page again and repeat what you did.`,
  }),
  'method-not-allowed': () => ({
    title: t`The app asked for something that does not exist`,
    advice: t`Load the page again. If it goes on, tell the service desk.`,
  }),
  'length-required': () => ({
    title: t`The app did not say how much it sends`,
    advice: t`Load the page again. If it goes on, tell the service desk.`,
  }),
  'too-busy': () => ({ title: t`It is very busy`, advice: t`Nothing was changed. Try again in a moment.` }),
  'too-many-streams': () => ({
    title: t`Too many live screens are open`,
    advice: t`Close a tab or screen of Flexplek that you do not need, and try again.`,
  }),
  'try-again': () => ({
    title: t`This does not work for a moment`,
    advice: t`Try again in a moment. Nothing is done twice by that.`,
  }),
  'unknown-place': () => ({
    title: t`This place is not known`,
    advice: t`It may be gone, or it was not brought in yet. Choose a place from the list.`,
  }),
  'service-away': () => ({
    title: t`A part of Flexplek does not answer`,
    advice: t`Your bookings are safe. Try again in a few minutes.`,
  }),
  'sign-in-away': () => ({
    title: t`Your session could not be renewed`,
    advice: t`You stay signed in. Try again in a few minutes.`,
  }),
  'internal-server-error': () => ({
    title: t`Something went wrong on our side`,
    advice: t`Nothing was changed. Try again; if it goes on, tell the service desk.`,
  }),
};
