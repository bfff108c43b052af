import { expect, it } from 'vitest';
import { kade } from '../../api/fixtures';
import { firstTimes } from './first-times';

it('begins with the next hour of today while the building is open', () => {
  expect(firstTimes(kade, new Date('2027-03-02T09:05:00Z'))).toEqual({ day: '2027-03-02', from: '10:15', to: '11:15' });
});

it('ends with the building', () => {
  expect(firstTimes(kade, new Date('2027-03-02T17:20:00Z'))).toEqual({ day: '2027-03-02', from: '18:30', to: '19:00' });
});

it('goes on to ten o’clock of the next day that the building is open', () => {
  expect(firstTimes(kade, new Date('2027-03-05T17:50:00Z'))).toEqual({ day: '2027-03-08', from: '10:00', to: '11:00' });
  expect(firstTimes({ ...kade, opens: '12:00' }, new Date('2027-03-06T09:00:00Z'))).toEqual({ day: '2027-03-08', from: '12:00', to: '13:00' });
});
