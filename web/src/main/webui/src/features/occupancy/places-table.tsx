import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { OccupancyChanged } from '../../api/occupancy/types.gen';
import { Table } from '../../ui/table';
import { formatNumber, formatTime } from '../../ui/when';
import { useIsClosed } from './is-closed';

interface PlacesTableProps {
  caption: string;
  captionUnseen?: boolean;
  zoneOf: (place: OccupancyChanged) => string;
  places: readonly OccupancyChanged[];
  /** The name of a place, as a link to look into it. */
  name: (place: OccupancyChanged) => ReactNode;
}

/** The same figures as the cards, one place a row. */
export function PlacesTable({ caption, captionUnseen, zoneOf, places, name }: PlacesTableProps) {
  const { t } = useLingui();
  const isClosed = useIsClosed();
  const people = places.some((place) => place.desks.checkedIn != null);
  const peaks = places.some((place) => place.peakToday != null);
  const numbers = [
    t`Desks free`,
    t`Desks`,
    t`Booked`,
    ...(people ? [t`Checked in`] : []),
    ...(peaks ? [t`Busiest today`] : []),
    t`Rooms free`,
    ...(people ? [t`Counted by sensors`, t`Desks that sensors cover`] : []),
  ];
  return (
    <Table caption={caption} captionUnseen={captionUnseen ?? false} columns={[t`Place`, ...numbers.map((number) => ({ number }))]}>
      {places.map((place) => (
        <tr key={place.placeId}>
          <th scope="row">{name(place)}</th>
          <td className="fp-number">
            <strong>{isClosed(place.buildingId) ? t`closed` : formatNumber(place.desks.free)}</strong>
          </td>
          <td className="fp-number">{formatNumber(place.desks.capacity)}</td>
          <td className="fp-number">{formatNumber(place.desks.booked)}</td>
          {people && <td className="fp-number">{place.desks.checkedIn == null ? t`not shown` : formatNumber(place.desks.checkedIn)}</td>}
          {peaks && <td className="fp-number">{place.peakToday == null ? t`not shown` : formatNumber(place.peakToday)}</td>}
          <td className="fp-number">
            {formatNumber(place.rooms.free)}/{formatNumber(place.rooms.capacity)}
          </td>
          {people && (
            <td className="fp-number">
              {place.counted ? `${formatNumber(place.counted.count)} (${formatTime(zoneOf(place), place.counted.countedAt)})` : t`no sensors`}
            </td>
          )}
          {people && <td className="fp-number">{place.counted?.desks == null ? '' : `${formatNumber(place.counted.desks)}/${formatNumber(place.desks.capacity)}`}</td>}
        </tr>
      ))}
    </Table>
  );
}
