import { useId } from 'react';
import type { ForecastDay } from '../../api/occupancy/types.gen';
import { formatDay } from '../../ui/when';
import './day-columns.css';

const HEIGHT = 9;

interface DaysAheadColumnsProps {
  /** At least one. */
  days: readonly ForecastDay[];
  finding: string;
}

/** A column for each day ahead with a line for its span; a table beside it says the same. */
export function DaysAheadColumns({ days, finding }: DaysAheadColumnsProps) {
  const id = useId();
  const top = Math.max(1, ...days.map(({ mostBooked, high }) => high ?? mostBooked));
  const y = (spaces: number) => `${100 - (100 * spaces) / top}%`;
  const x = (at: number) => `${(100 * at) / days.length}%`;
  return (
    <figure className="fp-columns">
      <figcaption id={id}>{finding}</figcaption>
      <svg role="img" aria-labelledby={id} width="100%" height={`${HEIGHT}em`}>
        <line className="fp-columns__line" x1="0" x2="100%" y1="100%" y2="100%" />
        {days.map(({ day, mostBooked, low, high }, at) => (
          <g key={day}>
            <rect className="fp-columns__day" x={x(at + 0.15)} width={`${70 / days.length}%`} y={y(mostBooked)} height={`${(100 * mostBooked) / top}%`} />
            {low !== undefined && high !== undefined && <line className="fp-columns__span" x1={x(at + 0.5)} x2={x(at + 0.5)} y1={y(high)} y2={y(low)} />}
          </g>
        ))}
      </svg>
      <p className="fp-columns__ends fp-small fp-soft">
        <span>{formatDay(days[0]!.day)}</span>
        <span>{formatDay(days.at(-1)!.day)}</span>
      </p>
    </figure>
  );
}
