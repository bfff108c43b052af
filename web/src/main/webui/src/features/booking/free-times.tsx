import { Trans, useLingui } from '@lingui/react/macro';
import type { RoomOnDay } from '../../api/booking/types.gen';
import { SelectField } from '../../ui/field';
import { instantAt, quarters, type OpenDay, type Time } from '../../ui/time';
import { formatEnd, formatTime } from '../../ui/when';
import { stretches } from './room-day';

/** From when to when a room must be free. */
export interface Wanted {
  from: Time;
  to: Time;
}

/** How many quarter hours are meant by who says the start alone. */
const HOUR = 4;

/** The times of the address where they are times of the day; an end that is missing, or too early, is an hour later. */
export function wantedOf({ from = '', to = '' }: { from?: string | undefined; to?: string | undefined }, times: readonly Time[]): Wanted | undefined {
  const last = times.length - 1;
  const [begin, end] = [times.indexOf(from), times.indexOf(to)];
  if (begin < 0 || begin === last) return undefined;
  return { from: times[begin]!, to: times[end > begin ? end : Math.min(begin + HOUR, last)]! };
}

export function isFreeThen({ state, taken, closed }: RoomOnDay, wanted: Wanted, open: OpenDay): boolean {
  const [from, to] = [at(open, wanted.from), at(open, wanted.to)];
  const all = quarters(open);
  const [first = 0, last = 0] = [all[0], all.at(-1)];
  return state === 'IN_SERVICE' && stretches(taken, first, last, closed).some((one) => one.state === 'FREE' && one.from <= from && to <= one.to);
}

function at({ zone, day }: OpenDay, time: Time): number {
  return Date.parse(instantAt(zone, day, time));
}

interface FreeTimesProps {
  open: OpenDay;
  times: readonly Time[];
  wanted: Wanted | undefined;
  onChange: (wanted: { from: Time | undefined; to: Time | undefined }) => void;
}

/** Asks when a room must be free, if that matters. */
export function FreeTimes({ open, times, wanted, onChange }: FreeTimesProps) {
  const { t } = useLingui();
  const say = (time: Time) => (time === times.at(-1) ? formatEnd : formatTime)(open.zone, at(open, time));
  const options = (some: readonly Time[]) =>
    some.map((time) => (
      <option key={time} value={time}>
        {say(time)}
      </option>
    ));
  return (
    <div className="fp-slot">
      <SelectField
        label={<Trans>Free from</Trans>}
        value={wanted?.from ?? ''}
        onChange={({ target }) => onChange({ from: target.value || undefined, to: target.value ? wanted?.to : undefined })}
      >
        <option value="">{t`Any time`}</option>
        {options(times.slice(0, -1))}
      </SelectField>
      {wanted && (
        <SelectField label={<Trans>Free until</Trans>} value={wanted.to} onChange={({ target }) => onChange({ from: wanted.from, to: target.value })}>
          {options(times.slice(times.indexOf(wanted.from) + 1))}
        </SelectField>
      )}
    </div>
  );
}
