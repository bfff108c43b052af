import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { addDays, type Day } from '../../ui/time';
import { formatDay } from '../../ui/when';
import { lengthOf, type Period } from './period';
import { fullestDay } from './utilisation-words';
import './day-columns.css';

/** Below the highest column stands room for its line. */
const HEIGHT = 9;

interface DayColumnsProps {
  period: Period;
  /** A day of which there is none stays empty. */
  shares: ReadonlyMap<Day, number>;
}

/** A column for each day of a period; a table beside it says the same. */
export function DayColumns({ period, shares }: DayColumnsProps) {
  const id = useId();
  const count = lengthOf(period);
  const top = Math.max(1, ...shares.values());
  const [best] = [...shares].sort(([, one], [, other]) => other - one);
  const y = (share: number) => `${100 - (100 * share) / top}%`;
  return (
    <figure className="fp-columns">
      <figcaption id={id}>{fullestDay(best)}</figcaption>
      <svg role="img" aria-labelledby={id} width="100%" height={`${HEIGHT}em`}>
        {[0, 0.5, 1].map((share) => (
          <line key={share} className="fp-columns__line" x1="0" x2="100%" y1={y(share)} y2={y(share)} />
        ))}
        {Array.from({ length: count }, (_, at) => {
          const share = shares.get(addDays(period.from, at));
          return (
            share !== undefined && (
              <rect key={at} className="fp-columns__day" x={`${(100 * (at + 0.1)) / count}%`} width={`${80 / count}%`} y={y(share)} height={`${(100 * share) / top}%`} />
            )
          );
        })}
      </svg>
      <p className="fp-columns__ends fp-small fp-soft">
        <span>{formatDay(period.from)}</span>
        <span>
          <Trans>The lines are 0%, 50% and 100%</Trans>
        </span>
        <span>{formatDay(period.to)}</span>
      </p>
    </figure>
  );
}
