import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Counted, OccupancyChanged } from '../../api/occupancy/types.gen';
import { Icon } from '../../ui/icon';
import { formatNumber, formatTime } from '../../ui/when';
import { coveredWords, isAbove } from './coverage';
import { FillBar } from './fill-bar';
import { useIsClosed } from './is-closed';
import './figures.css';

/** The figures of one place: what is free, large, and what it is made of. Behind a closed door nothing is free. */
export function Figures({ place, zone, large }: { place: OccupancyChanged; zone: string; large?: boolean }) {
  const { desks, rooms, counted } = place;
  const closed = useIsClosed()(place.buildingId);
  const free = formatNumber(desks.free);
  return (
    <div className={large ? 'fp-figures fp-figures--large' : 'fp-figures'}>
      <p className="fp-figures__main">
        {closed ? (
          <strong>{closed === 'today' ? <Trans>Closed today</Trans> : <Trans>Closed now</Trans>}</strong>
        ) : (
          <>
            <strong className="fp-number">{free}</strong>{' '}
            <span>
              <Plural value={desks.capacity} one="of # desk free" other="of # desks free" />
            </span>
          </>
        )}
      </p>
      <FillBar spaces={desks} peak={place.peakToday} />
      <dl>
        <Figure value={desks.booked} name={<Trans>booked</Trans>} />
        {desks.checkedIn != null && (
          <>
            <Figure sign="present" value={desks.checkedIn} name={<Trans>checked in</Trans>} />
            <Figure sign="awaited" value={Math.max(0, desks.booked - desks.checkedIn)} name={<Trans>still expected</Trans>} />
          </>
        )}
        {place.peakToday != null && <Figure sign="peak" value={place.peakToday} name={<Trans>busiest moment today</Trans>} />}
        {rooms.capacity > 0 && !closed && (
          <Figure value={rooms.free} name={<Plural value={rooms.capacity} one="of # room free" other="of # rooms free" />} />
        )}
        {counted && (
          <Figure value={counted.count} name={<CountedAt at={formatTime(zone, counted.countedAt)} place={place.name} />} />
        )}
      </dl>
      {counted && <Coverage place={place} counted={counted} />}
    </div>
  );
}

/** How much of the place the sensors see; more people than desks are said as they are. */
function Coverage({ place, counted }: { place: OccupancyChanged; counted: Counted }) {
  const { t } = useLingui();
  const covered = coveredWords(place, counted);
  if (covered === undefined) return null;
  const above = isAbove(counted);
  return (
    <p className={above ? 'fp-figures__above' : 'fp-soft'}>
      {above && <Icon name="alert" />}
      <span>
        {above && (
          <strong>
            {t`${formatNumber(counted.count)} of ${formatNumber(counted.desks!)}: more people than desks.`}{' '}
          </strong>
        )}
        {covered}
      </span>
    </p>
  );
}

/** Sensors count where they hang, which need not be the whole place: it is said what they count, and when. */
function CountedAt({ at, place }: { at: string; place: string }) {
  return (
    <Trans>
      people counted by the sensors of {place} at {at}
    </Trans>
  );
}

function Figure({ sign, value, name }: { sign?: 'present' | 'awaited' | 'peak'; value: number; name: ReactNode }) {
  return (
    <div className={sign ? `fp-figures__one fp-figures__one--${sign}` : 'fp-figures__one'}>
      <dt>{name}</dt>
      <dd className="fp-number">{formatNumber(value)}</dd>
    </div>
  );
}
