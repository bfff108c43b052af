import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { BuildingView } from '../../api/booking/types.gen';
import { addDays, dayIn, type Day, weekday } from '../../ui/time';
import { formatDay } from '../../ui/when';
import { DAYS_SHOWN, isOpen } from './choice';

interface DayChipsProps {
  building: BuildingView;
  date: Day;
  now: Date;
  onChange: (day: Day) => void;
}

/** The days of the coming two weeks on which the building is open, one tap a day, and the day of the address. */
export function DayChips({ building, date, now, onChange }: DayChipsProps) {
  const { t } = useLingui();
  const today = dayIn(building.zone, now);
  const coming = Array.from({ length: DAYS_SHOWN }, (_, i) => addDays(today, i)).filter((day) => isOpen(building, day));
  const days = coming.includes(date) ? coming : [...coming, date].sort();
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
        <button
          key={day}
          type="button"
          className={weekday(day) === 1 ? 'fp-day fp-day--monday' : 'fp-day'}
          aria-pressed={day === date}
          aria-current={day === today ? 'date' : undefined}
          aria-label={formatDay(day, 'long')}
          onClick={() => onChange(day)}
        >
          <span className="fp-day__name">{formatDay(day, 'narrow')}</span>
          <span className="fp-day__number">{formatDay(day, 'number')}</span>
        </button>
      ))}
    </div>
  );
}
