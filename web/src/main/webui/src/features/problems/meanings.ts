import { t } from '@lingui/core/macro';

/** Why the problems exist that no service sends; of its own each service tells that itself. */
export const meanings: Record<string, () => string> = {
  csrf: () => t`To protect you, the app gives each change a sign that only this page knows. The sign of this page is no longer right.`,
  'length-required': () => t`Before it passes something on, the door of Flexplek wants to know how large it is.`,
  offline: () => t`Your device has no network, or the network does not reach Flexplek.`,
  'service-away': () => t`Flexplek has several parts. One of them is being started or does not answer.`,
  'sign-in-away': () => t`Now and then Flexplek asks whether you may still come in. The part that knows does not answer.`,
  'sign-in-failed': () => t`Signing in was broken off, or took too long.`,
  'signed-out': () => t`For safety you are signed out after some hours, and everywhere when you sign out in one place.`,
  'stream-without-session': () => t`Live screens keep a line open for as long as somebody is signed in. Here nobody was.`,
  'too-many-groups': () => t`Each call of the app tells the services every group that you are in. There are more of them than fit in.`,
  'too-many-sign-ins': () => t`All of your network looks like one caller to Flexplek. More sign-ins came from it than a house full of people makes.`,
};
