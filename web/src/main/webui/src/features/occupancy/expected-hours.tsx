import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { ExpectedHour, ExpectedPlace } from '../../api/occupancy/types.gen';
import { Table } from '../../ui/table';
import { formatNumber, formatSpan, formatTime } from '../../ui/when';
import { useIsClosed } from './is-closed';
import { peakAheadWords, peakPastWords } from './peak-words';
import './expected-hours.css';

interface ExpectedHoursProps {
  place: ExpectedPlace;
  buildingId: string;
  zone: string;
  /** The moment of which it is. */
  at: string;
}

/** How full a place will be in the hours that are left of the day: in a sentence, as columns, and as a table of the same. */
export function ExpectedHours({ place, buildingId, zone, at }: ExpectedHoursProps) {
  const { t } = useLingui();
  const closed = useIsClosed()(buildingId);
  const hours = hoursToShow(place.hours);
  const past = peakPastWords(place, at, zone);
  return (
    <div className="fp-stack">
      {closed === 'today' && (
        <p>
          <strong>
            <Trans>Closed today</Trans>
          </strong>
        </p>
      )}
      {(closed !== 'today' || place.peakAhead) && <p>{peakAheadWords(place, at, zone)}</p>}
      {past && <p className="fp-soft">{past}</p>}
      {hours.length > 0 && closed !== 'today' && <Columns hours={hours} zone={zone} />}
      {hours.length > 0 && (
        <details>
          <summary>
            <Trans>Hours as a table</Trans>
          </summary>
          <Table caption={t`What is booked in ${place.name}, hour by hour`} captionUnseen columns={[t`Hour`, { number: t`Desks booked` }, { number: t`Rooms booked` }]}>
            {hours.map((hour) => (
              <tr key={hour.start}>
                <th scope="row">
                  {formatSpan(zone, hour.start, hour.end)}
                  {(closed === 'today' || !hour.open) && (
                    <span className="fp-soft">
                      {' '}
                      <Trans>closed</Trans>
                    </span>
                  )}
                </th>
                <td className="fp-number">
                  <Trans>
                    {formatNumber(hour.desks.booked)} of {formatNumber(hour.desks.capacity)}
                  </Trans>
                </td>
                <td className="fp-number">
                  <Trans>
                    {formatNumber(hour.rooms.booked)} of {formatNumber(hour.rooms.capacity)}
                  </Trans>
                </td>
              </tr>
            ))}
          </Table>
        </details>
      )}
    </div>
  );
}

/** The sentence above and the table below say the same to who does not see it. */
function Columns({ hours, zone }: { hours: readonly ExpectedHour[]; zone: string }) {
  const id = useId();
  const top = Math.max(1, ...hours.map(({ desks }) => Math.max(desks.capacity, desks.booked)));
  const width = 100 / hours.length;
  return (
    <figure className="fp-ahead" aria-hidden="true">
      <svg width="100%" height="7em">
        <defs>
          <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="fp-ahead__hatch" y2="6" />
          </pattern>
        </defs>
        {hours.map(({ start, open, desks }, at) => {
          const [x, w] = [`${(at + 0.1) * width}%`, `${0.8 * width}%`];
          const high = (100 * desks.booked) / top;
          return (
            <g key={start}>
              <rect className="fp-ahead__all" x={x} width={w} y={`${100 - (100 * desks.capacity) / top}%`} height={`${(100 * desks.capacity) / top}%`} fill={open ? undefined : `url(#${id})`} />
              <rect className="fp-ahead__booked" x={x} width={w} y={`${100 - high}%`} height={`${high}%`} />
            </g>
          );
        })}
      </svg>
      <p className="fp-ahead__hours fp-small fp-soft">
        {hours.map(({ start, open }, at) => (
          <span key={start} className={at % Math.ceil(hours.length / 6) === 0 ? undefined : 'fp-ahead__between'}>
            {formatTime(zone, start).slice(0, 2)}
            {!open && '*'}
          </span>
        ))}
      </p>
      {hours.some(({ open }) => !open) && (
        <p className="fp-small fp-soft">
          <Trans>* closed in this hour</Trans>
        </p>
      )}
    </figure>
  );
}

/** Without those of the night, in which the house is closed and nothing is booked. */
export function hoursToShow(hours: readonly ExpectedHour[]): readonly ExpectedHour[] {
  const matters = ({ open, desks, rooms }: ExpectedHour) => open || desks.booked > 0 || rooms.booked > 0;
  const last = hours.findLastIndex(matters);
  const first = hours.findIndex(matters);
  return first < 0 ? [] : hours.slice(first, last + 1);
}
