import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import type { Availability, SpaceAvailability, TakenTime } from '../../api/booking/types.gen';
import { formatEnd, formatList, formatSpan } from '../../ui/when';
import { useSpaceWords } from '../floor-plan/space-words';

/** The times at which a space is taken, in order; those that meet are one. */
export function joined(taken: readonly TakenTime[]): TakenTime[] {
  const times: TakenTime[] = [];
  for (const next of [...taken].sort((a, b) => Date.parse(a.start) - Date.parse(b.start))) {
    const last = times.at(-1);
    if (last === undefined || Date.parse(last.end) < Date.parse(next.start)) {
      times.push(next);
    } else if (Date.parse(last.end) < Date.parse(next.end)) {
      times[times.length - 1] = { start: last.start, end: next.end };
    }
  }
  return times;
}

/**
 * The state of a space in words, with what one wants to know of it: until when it is taken or mine where that begins no
 * later than the slot (`taken until 12:00`), else all times (`taken 09:00–10:00 and 13:00–17:00`), and why it is out of
 * service.
 */
export function useStateInSlot() {
  const { t } = useLingui();
  const { stateWord, outWord } = useSpaceWords();
  return useCallback(
    ({ state, taken, outOfService }: SpaceAvailability, { start, zone }: Pick<Availability, 'start' | 'zone'>): string => {
      if (state === 'OUT_OF_SERVICE') return outWord(outOfService, zone);
      const [first, ...more] = joined(taken);
      if (first === undefined || (state !== 'TAKEN' && state !== 'MINE')) return stateWord(state);
      if (more.length === 0 && Date.parse(first.start) <= Date.parse(start)) {
        const until = formatEnd(zone, first.end);
        return state === 'MINE' ? t`yours until ${until}` : t`taken until ${until}`;
      }
      const times = formatList([first, ...more].map((time) => formatSpan(zone, time.start, time.end)));
      return state === 'MINE' ? t`yours ${times}` : t`taken ${times}`;
    },
    [stateWord, outWord, t],
  );
}
