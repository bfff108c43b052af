import { loadWords } from './language';

const withWords = <Part>(feature: string, load: Promise<Part>) => Promise.all([load, loadWords(feature)]).then(([part]) => part);

/** The parts of pages that are loaded once they are needed, each with the words of its feature. */
export const parts = {
  'cancel-days': () => import('../features/cancelling/cancel-days-dialog').then(({ CancelDaysDialog }) => CancelDaysDialog),
  'my-meetings': () => withWords('meeting', import('../features/meeting/my-meetings')).then(({ MyMeetings }) => MyMeetings),
  'my-exchanges': () => withWords('exchange', import('../features/exchange/my-exchanges')).then(({ MyExchanges }) => MyExchanges),
  'my-guests': () => withWords('guest', import('../features/guest/my-guests')).then(({ MyGuests }) => MyGuests),
  'for-others': () => withWords('delegate', import('../features/delegate/for-others')).then(({ ForOthers }) => ForOthers),
  'my-waiting': () => withWords('waitlist', import('../features/waitlist/my-waiting')).then(({ MyWaiting }) => MyWaiting),
};
