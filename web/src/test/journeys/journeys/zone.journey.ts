import { zoneByDay } from '../house/zone.ts';
import { expect, test } from '../journey.ts';

const HOUR = 3_600_000;

test('whenever the journeys run, it is day in their house for hours to come, and in the same zone', () => {
  // Every hour of a year with both changes of the clocks, a leap day and a turn of the year; begun in its last minute, too.
  for (let at = Date.UTC(2027, 9, 1); at < Date.UTC(2028, 9, 1); at += HOUR) {
    const zone = zoneByDay(new Date(at));
    const local = (when: number) => {
      const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(when));
      return { day: parts.slice(0, 10), time: parts.slice(11) };
    };
    const [now, later] = [local(at), local(at + 4 * HOUR - 60_000)];
    expect([now.day, now.time >= '08:00', later.time <= '21:15'], `${new Date(at).toISOString()} in ${zone}`).toEqual([later.day, true, true]);
  }
});
