import { t } from '@lingui/core/macro';
import type { Problem } from '../api/problem';
import type { ProblemWords } from './problem-words';
import { isDay, timeIn } from './time';
import { formatDay } from './when';

/** What refusals of bookings and team days are called, and what to do next, in the reader's language. */
export const bookingProblems: Record<string, (problem: Problem) => ProblemWords> = {
  'space-taken': () => ({
    title: t`This space has just been taken`,
    advice: t`Somebody was faster. Choose one of the free spaces nearby, or another time.`,
  }),
  'nothing-free': () => ({
    title: t`Nothing that fits is free`,
    advice: t`Try another time, floor or building, or ask for fewer amenities.`,
  }),
  'person-already-booked': () => ({
    title: t`There is a desk booked for that time already`,
    advice: t`Cancel that booking first, or choose another time.`,
  }),
  'space-out-of-service': () => ({
    title: t`This space is out of service`,
    advice: t`It cannot be booked now. Choose another space.`,
  }),
  'not-for-your-organisation': () => ({
    title: t`This space is held for another organisation`,
    advice: t`Choose a space in a shared neighbourhood.`,
  }),
  'not-for-their-organisation': () => ({
    title: t`Not everybody may use this building`,
    advice: t`The organisation of one of you does not use this building, so nothing was booked. Choose another building.`,
  }),
  'not-your-colleague': () => ({
    title: t`This is not somebody of your team`,
    advice: t`You can book for people of your own team only.`,
  }),
  'building-closed': () => ({
    title: t`The building is closed then`,
    advice: t`Choose a day and time at which the building is open.`,
  }),
  'building-cap-reached': () => ({
    title: t`The building is full on that day`,
    advice: t`It takes no more people that day. Choose another day or building.`,
  }),
  'building-needed': () => ({
    title: t`We do not know which building`,
    advice: t`Your team has no bookings yet and neither have you. Choose a building first.`,
  }),
  'weekly-quota-reached': ({ body: { quota } }) => ({
    title: t`The week is used up`,
    advice:
      typeof quota === 'number'
        ? t`Your organisation allows ${quota} desks a week. Cancel one, or choose another week.`
        : t`Your organisation allows no more desks in that week. Cancel one, or choose another week.`,
  }),
  'too-far-ahead': ({ body: { lastDay } }) => ({
    title: t`That is too far ahead`,
    advice: isDay(lastDay)
      ? t`You can book here until ${formatDay(lastDay, 'long')}. Every day one more day opens.`
      : t`Choose an earlier day. Every day one more day opens.`,
  }),
  'in-the-past': () => ({ title: t`That time has passed`, advice: t`Choose a time that is still to come.` }),
  'not-one-day': () => ({ title: t`That is more than one day`, advice: t`Make one booking for each day.` }),
  'not-quarter-hours': () => ({
    title: t`Not on the quarter hour`,
    advice: t`Start and end on a quarter hour, such as 09:00 or 09:15.`,
  }),
  'too-early-to-check-in': ({ body: { checkInOpens, zone } }) => ({
    title: t`It is too early to check in`,
    advice:
      typeof checkInOpens === 'string' && typeof zone === 'string'
        ? t`You can check in from ${timeIn(zone, checkInOpens)}.`
        : t`Try again shortly before your booking starts.`,
  }),
  'not-started': () => ({
    title: t`The booking has not started yet`,
    advice: t`Before it starts you can cancel it; leaving early is for after the start.`,
  }),
  'no-longer-live': () => ({ title: t`This booking is over`, advice: t`Make a new booking if you still need a space.` }),
  'not-your-team': () => ({ title: t`This is not your team`, advice: t`Only people of the team can do this.` }),
  'not-the-organiser': () => ({
    title: t`Only the organiser can do this`,
    advice: t`You can answer which dates suit you, or ask the organiser.`,
  }),
  'no-longer-open': () => ({ title: t`This team day is over`, advice: t`Propose a new team day.` }),
  'already-agreed': () => ({
    title: t`The team has agreed on a date already`,
    advice: t`For another date, cancel this team day and propose a new one.`,
  }),
  'date-not-possible': () => ({
    title: t`That date is not possible`,
    advice: t`Choose a date to come on which the building is open.`,
  }),
  'not-enough-room': ({ body: { wanted, free } }) => ({
    title: t`There is not enough room together`,
    advice:
      typeof wanted === 'number' && typeof free === 'number'
        ? t`You need ${wanted} places and ${free} are free, so nothing was booked. Choose another date.`
        : t`Nothing was booked. Choose another date.`,
  }),
};
