import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { BuildingView } from '../../api/booking/types.gen';
import { addDays, dayIn, type Day, weekday } from '../../ui/time';
import { formatDay, formatNumber } from '../../ui/when';
import { DAYS_SHOWN, isOpen } from './choice';
import { useBusyDays } from './get-busy-days';
import './day-chips.css';

interface DayChipsProps {
  building: BuildingView;
  date: Day;
  now: Date;
  /** Whether to show how many desks are booked on each day. */
  desks?: boolean;
  onChange: (day: Day) => void;
}

/** The days of the coming two weeks on which the building is open, one tap a day, and the day of the address. */
export function DayChips({ building, date, now, desks = false, onChange }: DayChipsProps) {
  const { t } = useLingui();
  const today = dayIn(building.zone, now);
  const coming = Array.from({ length: DAYS_SHOWN }, (_, i) => addDays(today, i)).filter((day) => isOpen(building, day));
  const days = coming.includes(date) ? coming : [...coming, date].sort();
  const busy = useBusyDays(building.id, today, addDays(today, DAYS_SHOWN - 1), desks);
  const share = (day: Day) => {
    const found = busy.data?.find((one) => one.date === day);
    return found && found.desks > 0 ? Math.min(1, Math.max(0, found.booked / found.desks)) : undefined;
  };
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chip = row.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    if (chip && row.current) {
      row.current.scrollLeft = chip.offsetLeft - row.current.clientWidth / 2 + chip.offsetWidth / 2;
    }
  }, [date]);
  return (
    <div className="fp-days" role="group" aria-label={t`Day`} ref={row}>
      {days.map((day) => (
        <DayChip
          key={day}
          day={day}
          pressed={day === date}
          today={day === today}
          full={share(day)}
          onChoose={() => onChange(day)}
        />
      ))}
    </div>
  );
}

interface DayChipProps {
  day: Day;
  pressed: boolean;
  today: boolean;
  /** The share of the desks that is booked, from 0 to 1, when it is known. */
  full: number | undefined;
  onChoose: () => void;
}

function DayChip({ day, pressed, today, full, onChoose }: DayChipProps) {
  const { t } = useLingui();
  const percent = formatNumber(full ?? 0, { style: 'percent' });
  const booked = t`${percent} of the desks booked`;
  return (
    <button
      type="button"
      className={weekday(day) === 1 ? 'fp-day fp-day--monday' : 'fp-day'}
      aria-pressed={pressed}
      aria-current={today ? 'date' : undefined}
      onClick={onChoose}
    >
      <span className="fp-day__name">{formatDay(day, 'narrow')}</span>{' '}
      <span className="fp-day__number">{formatDay(day, 'number')}</span>{' '}
      <span className="fp-unseen">
        {formatDay(day, 'monthName')}
        {full !== undefined && `, ${booked}`}
      </span>
      {full !== undefined && (
        // Said once: the words above are for who listens, the title for who points.
        <span className="fp-day__full" title={booked} aria-hidden>
          <span style={{ inlineSize: `${full * 100}%` }} />
        </span>
      )}
    </button>
  );
}
