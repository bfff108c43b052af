import { describe, expect, it } from 'vitest';
import type { BuildingView, FloorView } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';
import { choiceOf, chosenFloor, firstDay, slotAt } from './choice';

const building = kade;
const always: BuildingView = {
  ...building,
  opens: '00:00',
  closes: '23:45',
  openDays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
};
const floor = (id: string, level: number): FloorView => ({ id, code: id, name: id, level, neighbourhoods: [] });
const tuesday = new Date('2026-11-24T09:07:00Z');

describe('what is asked for', () => {
  it('is the whole of the next open day when the address says nothing', () => {
    const friday = new Date('2026-11-27T19:00:00Z');

    const choice = choiceOf({}, building, undefined, friday);

    expect(choice).toMatchObject({ date: '2026-11-30', from: '07:00', to: '19:00', kind: 'DESK' });
  });

  it('is what is left of today, from the quarter hour that has begun', () => {
    expect(choiceOf({}, building, undefined, tuesday)).toMatchObject({ date: '2026-11-24', from: '10:00', to: '19:00' });
  });

  it('is not today when the building closes within the hour', () => {
    expect(firstDay(building, new Date('2026-11-24T17:30:00Z'))).toBe('2026-11-25');
  });

  it('is a working day, though the building is open in the weekend', () => {
    const saturday = new Date('2026-11-28T09:00:00Z');

    expect(firstDay(always, saturday)).toBe('2026-11-30');
    expect(firstDay({ ...always, openDays: ['SUNDAY'] }, saturday)).toBe('2026-11-29');
  });

  it('is not a day that is over, whatever the address says', () => {
    expect(choiceOf({ date: '2026-11-23' }, building, undefined, tuesday).date).toBe('2026-11-24');
    expect(choiceOf({ date: '2026-11-24' }, building, undefined, tuesday).date).toBe('2026-11-24');
  });

  it('is what the address says, when those are times of the day', () => {
    const asked = { date: '2026-11-25', from: '08:15', to: '10:30', amenities: 'monitor,quiet', kind: 'ALL' };

    expect(choiceOf(asked, building, undefined, tuesday)).toMatchObject({
      from: '08:15',
      to: '10:30',
      amenities: ['monitor', 'quiet'],
      kind: 'ALL',
    });
  });

  it.each([
    ['06:00', '09:00'],
    ['09:10', '10:00'],
    ['12:00', '09:00'],
    ['nine', 'ten'],
  ])('leaves times out that make no sense: %s to %s', (from, to) => {
    expect(choiceOf({ date: '2026-11-25', from, to }, building, undefined, tuesday)).toMatchObject({
      from: '07:00',
      to: '19:00',
    });
  });

  it('is the lowest floor where people sit, and then the one of last time', () => {
    const floors = [floor('ground', 0), floor('first', 1), floor('second', 2)];

    expect(chosenFloor({}, floors, null)?.id).toBe('first');
    expect(chosenFloor({}, floors, 'second')?.id).toBe('second');
    expect(chosenFloor({ floor: 'ground' }, floors, 'second')?.id).toBe('ground');
  });
});

describe('a slot on a day on which the clocks change', () => {
  it('is an hour shorter in March', () => {
    const spring = choiceOf({ date: '2027-03-28', from: '00:00', to: '08:00' }, always, undefined, tuesday);

    expect(slotAt(spring)).toEqual({ start: '2027-03-27T23:00:00Z', end: '2027-03-28T06:00:00Z' });
  });

  it('is an hour longer in October', () => {
    const autumn = choiceOf({ date: '2027-10-31', from: '00:00', to: '08:00' }, always, undefined, tuesday);

    expect(slotAt(autumn)).toEqual({ start: '2027-10-30T22:00:00Z', end: '2027-10-31T07:00:00Z' });
  });

  it('lies between two equal times of the clock when the address says which', () => {
    const between = choiceOf({ date: '2027-10-31', from: '02:15', to: '02:15+01:00' }, always, undefined, tuesday);

    expect(slotAt(between)).toEqual({ start: '2027-10-31T00:15:00Z', end: '2027-10-31T01:15:00Z' });
  });

  it.each([
    ['2027-10-31T00:50:00Z', '02:45'],
    ['2027-10-31T01:20:00Z', '02:15+01:00'],
  ])('begins, at %s, with the quarter hour that has begun', (now, from) => {
    expect(choiceOf({ date: '2027-10-31' }, always, undefined, new Date(now))).toMatchObject({ from, to: '23:45' });
  });

  it('does not begin at an hour that the clocks skip', () => {
    const asked = { date: '2027-03-28', from: '02:30', to: '08:00' };

    expect(choiceOf(asked, always, undefined, tuesday)).toMatchObject({ from: '00:00', to: '23:45' });
  });
});
