import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Availability, SpaceAvailability, TakenTime } from '../../api/booking/types.gen';
import { choiceOf } from './choice';
import { joined } from './state-in-slot';
import { useShownSpaces } from './shown-spaces';
import { BUILDING, FLOOR, floorSpaces } from './testing';

const catalogues = import.meta.glob<{ messages: Record<string, string> }>('../{booking,floor-plan}/locales/nl.po', { eager: true });

afterEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const DAY = '2027-03-02';
/** By the clock of the building, which is an hour ahead. */
const time = (from: string, to: string): TakenTime => ({ start: `${DAY}T${from}:00+01:00`, end: `${DAY}T${to}:00+01:00` });

/** What the first desk of the floor is called in a slot from 09:00 to 17:00. */
function nameOf(desk: Partial<SpaceAvailability>, others = floorSpaces().slice(1)): string {
  const availability: Availability = {
    floorId: 'f3',
    buildingId: 'b1',
    date: DAY,
    ...time('09:00', '17:00'),
    zone: BUILDING.zone,
    spaces: [{ ...floorSpaces()[0]!, ...desk }, ...others],
  };
  const choice = choiceOf({ date: DAY, from: '09:00', to: '17:00' }, BUILDING, FLOOR, new Date(`${DAY}T06:00:00Z`));
  const { result } = renderHook(() => useShownSpaces({ choice, floor: FLOOR, availability, mates: [], underWay: undefined }), {
    wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>,
  });
  return result.current[0]!.label;
}

const broken = { state: 'OUT_OF_SERVICE', reason: 'De lamp is stuk', outOfService: { reason: 'De lamp is stuk', from: null, until: null } } as const;

describe.each([
  {
    language: 'en',
    messages: {},
    desk: '3A-001, desk',
    monitor: 'monitor',
    instead: 'choose it for free desks nearby',
    taken: 'taken',
    until: 'until',
    and: 'and',
    yours: 'yours',
    broken: 'out of service: De lamp is stuk',
    held: 'not for you',
  },
  {
    language: 'nl',
    messages: Object.assign({}, ...Object.values(catalogues).map((one) => one.messages)) as Record<string, string>,
    desk: '3A-001, werkplek',
    monitor: 'beeldscherm',
    instead: 'kies deze voor vrije werkplekken in de buurt',
    taken: 'bezet',
    until: 'tot',
    and: 'en',
    yours: 'van jou',
    broken: 'buiten gebruik: De lamp is stuk',
    held: 'niet voor jou',
  },
])('in $language', ({ language, messages, ...words }) => {
  const named = (desk: Partial<SpaceAvailability>, others?: SpaceAvailability[]) => {
    i18n.loadAndActivate({ locale: language, messages });
    return nameOf(desk, others);
  };
  const { taken, until, and, yours } = words;

  it('says from when to when it is out of service, where that is a part of the slot', () => {
    const outOfService = { reason: 'De lamp is stuk', from: `${DAY}T14:00:00Z`, until: `${DAY}T15:00:00Z` };
    expect(named({ ...broken, outOfService })).toMatch(new RegExp(`^${words.desk}, ${words.broken.split(':')[0]} (from|van) .* 15:00 ${until} 16:00: De lamp is stuk, `));
    expect(named({ ...broken, outOfService: { ...outOfService, from: '2020-01-01T08:00:00Z' } })).toMatch(new RegExp(`${words.broken.split(':')[0]} ${until} .* 16:00: De lamp is stuk`));
  });

  it.each([
    ['the start of the slot', [time('09:00', '12:00')], `${taken} ${until} 12:00`],
    ['the start of the slot, from before it', [time('07:30', '12:00')], `${taken} ${until} 12:00`],
    ['the middle', [time('10:00', '12:00')], `${taken} 10:00–12:00`],
    ['the end', [time('13:00', '17:00')], `${taken} 13:00–17:00`],
    ['the end, and after it', [time('13:00', '19:00')], `${taken} 13:00–19:00`],
    ['the whole', [time('09:00', '17:00')], `${taken} ${until} 17:00`],
    ['more than the whole', [time('07:00', '19:00')], `${taken} ${until} 19:00`],
    ['until midnight', [{ start: `${DAY}T07:00:00Z`, end: `${DAY}T23:00:00Z` }], `${taken} ${until} 24:00`],
    ['two times, one after the other', [time('12:00', '19:00'), time('08:00', '12:00')], `${taken} ${until} 19:00`],
    ['two times with one between them', [time('09:00', '10:00'), time('13:00', '17:00')], `${taken} 09:00–10:00 ${and} 13:00–17:00`],
  ])('a desk that is taken for %s says when, and what can be done', (_, times, said) => {
    expect(named({ state: 'TAKEN', taken: times })).toBe(`${words.desk}, ${said}, ${words.monitor}, Waterkant, ${words.instead}`);
  });

  it('a desk of mine says when it is mine', () => {
    expect(named({ state: 'MINE', taken: [time('10:00', '12:00')] })).toBe(`${words.desk}, ${yours} 10:00–12:00, ${words.monitor}, Waterkant`);
    expect(named({ state: 'MINE', taken: [time('08:00', '12:00')] })).toBe(`${words.desk}, ${yours} ${until} 12:00, ${words.monitor}, Waterkant`);
  });

  it('a desk out of service says why', () => {
    expect(named(broken)).toBe(`${words.desk}, ${words.broken}, ${words.monitor}, Waterkant, ${words.instead}`);
  });

  it('a desk that is held for others says so', () => {
    expect(named({ state: 'NOT_ALLOWED' })).toBe(`${words.desk}, ${words.held}, ${words.monitor}, Waterkant, ${words.instead}`);
  });

  it('nothing is promised where no desk is free', () => {
    const rooms = floorSpaces().filter(({ kind }) => kind === 'ROOM');
    expect(named({ state: 'TAKEN', taken: [time('09:00', '12:00')] }, rooms)).toBe(`${words.desk}, ${taken} ${until} 12:00, ${words.monitor}, Waterkant`);
  });
});

it('joins the times that meet', () => {
  expect(joined([time('12:00', '13:00'), time('08:00', '12:00'), time('09:00', '10:00')])).toEqual([time('08:00', '13:00')]);
  expect(joined([])).toEqual([]);
});
