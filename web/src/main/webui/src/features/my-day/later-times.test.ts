import { expect, it } from 'vitest';
import { allTimes, soonTimes } from './later-times';

const waits = { start: '2026-11-24T08:00:00Z', latest: '2026-11-24T10:00:00Z' };
const at = (times: { at: unknown }[]) => times.map(({ at }) => at);

it('offers 15, 30 and 60 minutes later than the start before it, and than now after it', () => {
  expect(at(soonTimes(waits, new Date('2026-11-24T06:12:00Z')))).toEqual(['2026-11-24T08:15:00.000Z', '2026-11-24T08:30:00.000Z', '2026-11-24T09:00:00.000Z']);
  expect(at(soonTimes(waits, new Date('2026-11-24T08:11:30Z')))).toEqual(['2026-11-24T08:30:00.000Z', '2026-11-24T08:45:00.000Z', '2026-11-24T09:15:00.000Z']);
});

it('offers nothing beyond what may be said', () => {
  expect(soonTimes({ ...waits, latest: '2026-11-24T08:30:00Z' }, new Date('2026-11-24T07:00:00Z')).map(({ minutes }) => minutes)).toEqual([15, 30]);
  expect(soonTimes({ ...waits, latest: '2026-11-24T08:10:00Z' }, new Date('2026-11-24T07:00:00Z'))).toEqual([]);
});

it('lists every five minutes up to the latest, that included though it is on none', () => {
  expect(allTimes({ ...waits, latest: '2026-11-24T08:14:00Z' }, new Date('2026-11-24T07:00:00Z'))).toEqual([
    '2026-11-24T08:05:00.000Z',
    '2026-11-24T08:10:00.000Z',
    '2026-11-24T08:14:00.000Z',
  ]);
  expect(allTimes(waits, new Date('2026-11-24T09:52:00Z'))).toEqual(['2026-11-24T10:00:00.000Z']);
  expect(allTimes(waits, new Date('2026-11-24T10:00:00Z'))).toEqual([]);
});

it('counts minutes that pass on the night on which the clock shows an hour twice', () => {
  const night = { start: '2026-10-25T00:30:00Z', latest: '2026-10-25T02:00:00Z' };
  expect(at(soonTimes(night, new Date('2026-10-24T20:00:00Z')))).toEqual(['2026-10-25T00:45:00.000Z', '2026-10-25T01:00:00.000Z', '2026-10-25T01:30:00.000Z']);
});
