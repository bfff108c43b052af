import { loadWords } from './language';

/** The parts of pages that are loaded once they are needed, each with the words of its feature. */
export const parts = {
  'cancel-days': () => import('../features/cancelling/cancel-days-dialog').then(({ CancelDaysDialog }) => CancelDaysDialog),
  'my-waiting': () => Promise.all([import('../features/waitlist/my-waiting'), loadWords('waitlist')]).then(([{ MyWaiting }]) => MyWaiting),
};
