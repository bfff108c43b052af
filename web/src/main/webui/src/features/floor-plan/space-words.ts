import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Instant } from '../../ui/time';
import { formatMoment, formatSpan } from '../../ui/when';
import type { SpaceState } from './space-state';

export type SpaceKind = 'DESK' | 'ROOM';

const STATE_WORDS: Record<SpaceState, MessageDescriptor> = {
  FREE: msg`free`,
  RELEASED: msg`free again`,
  TAKEN: msg`taken`,
  OVERDUE: msg`not checked in yet`,
  CHECKED_IN: msg`in use`,
  MINE: msg`yours`,
  OUT_OF_SERVICE: msg`out of service`,
  NOT_ALLOWED: msg`not for you`,
};

const KIND_WORDS: Record<SpaceKind, MessageDescriptor> = { DESK: msg`desk`, ROOM: msg`room` };

/** The amenities that every organisation knows; another one is shown by its own name. */
const AMENITY_WORDS: Record<string, MessageDescriptor> = {
  monitor: msg`monitor`,
  'sit-stand': msg`sit-stand`,
  quiet: msg`quiet`,
  'wheelchair-accessible': msg`wheelchair accessible`,
  screen: msg`screen`,
  whiteboard: msg`whiteboard`,
  video: msg`video`,
};

export const AMENITIES: readonly string[] = Object.keys(AMENITY_WORDS);

/** Why a space is out of service, from when, and until when; null for until further notice. */
interface OutOfService {
  reason: string | null;
  from: string | null;
  until: string | null;
}

interface NamedSpace {
  name: string;
  kind: SpaceKind;
  capacity: number;
  amenities: readonly string[];
  state: SpaceState;
}

/** What a space is called in the language of the screen. */
export function useSpaceWords() {
  const { i18n, t } = useLingui();
  return useMemo(() => {
    const stateWord = (state: SpaceState) => i18n._(STATE_WORDS[state]);
    const kindWord = (kind: SpaceKind) => i18n._(KIND_WORDS[kind]);
    const amenityWord = (amenity: string) => {
      const word = AMENITY_WORDS[amenity];
      return word === undefined ? amenity : i18n._(word);
    };
    const people = (capacity: number) => t`for ${plural(capacity, { one: '# person', other: '# people' })}`;
    /** Such as "3A-012, desk, free, monitor, sit-stand, Waterkant"; its state in more words where the caller has them. */
    const fullName = (space: NamedSpace, neighbourhood?: string, state = stateWord(space.state)) =>
      [
        plainName(space),
        kindWord(space.kind),
        ...(space.kind === 'ROOM' ? [people(space.capacity)] : []),
        state,
        ...space.amenities.map(amenityWord),
        ...(neighbourhood === undefined ? [] : [neighbourhood]),
      ].join(', ');
    /** What is so already is said by its end alone. */
    const untilWhen = ({ from, until }: OutOfService, zone: string) => {
      const begun = from === null || Date.parse(from) <= Date.now();
      const start = begun ? '' : formatMoment(from, Date.now(), zone);
      const end = until === null ? '' : formatMoment(until, begun ? Date.now() : from, zone);
      if (!begun) return end === '' ? t`from ${start}` : t`from ${start} until ${end}`;
      return end === '' ? '' : t`until ${end}`;
    };
    /** Such as "until 14:00: the floor is painted"; nothing where nothing is said. */
    const outUntil = (out: OutOfService | null | undefined, zone: string) =>
      [out ? untilWhen(out, zone) : '', out?.reason ?? ''].filter(Boolean).join(': ');
    /** Such as "out of service until 14:00: the floor is painted". */
    const outWord = (out: OutOfService | null | undefined, zone: string) => {
      const state = [stateWord('OUT_OF_SERVICE'), out ? untilWhen(out, zone) : ''].filter(Boolean).join(' ');
      return `${state}${out?.reason ? `: ${out.reason}` : ''}`;
    };
    /** Such as "out of service 15:00–16:00: the floor is painted", of some hours of a day. */
    const outPart = (reason: string | null, zone: string, start: Instant, end: Instant) =>
      `${stateWord('OUT_OF_SERVICE')} ${formatSpan(zone, start, end)}${reason ? `: ${reason}` : ''}`;
    return { stateWord, kindWord, amenityWord, people, fullName, outUntil, outWord, outPart };
  }, [i18n, t]);
}

/** "Zandbank" of "Zandbank (8)": for how many people a room is stands beside its name in words. */
export function plainName({ name, capacity }: { name: string; capacity: number }): string {
  const number = ` (${capacity})`;
  return name.endsWith(number) ? name.slice(0, -number.length) : name;
}

/** "Waterkant" of "3A Waterkant": the code in front is in the names of its spaces already. */
export function shortName(neighbourhood: { code: string; name: string }): string {
  const { code, name } = neighbourhood;
  return name.startsWith(`${code} `) ? name.slice(code.length + 1) : name;
}
