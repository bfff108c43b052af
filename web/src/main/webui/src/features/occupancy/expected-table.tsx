import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ExpectedBuilding, ExpectedBuildings, ExpectedHourOfAll } from '../../api/occupancy/types.gen';
import { Card } from '../../ui/card';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { Table } from '../../ui/table';
import { formatNumber, formatTime } from '../../ui/when';
import { useExpectedHoursOfBuildings } from './get-expected-hours';
import { useIsClosed } from './is-closed';
import { peakAheadWords } from './peak-words';

/** The hours to come of every building and of all together, read while they are looked at. */
export function ExpectedTable({ zone }: { zone: string }) {
  const expected = useExpectedHoursOfBuildings();
  if (expected.data) return <Hours expected={expected.data} zone={zone} />;
  return expected.error ? <ProblemMessage problem={expected.error} onRetry={() => void expected.refetch()} /> : <Skeleton lines={4} />;
}

/** The hours are those of the reader's clock. */
function Hours({ expected, zone }: { expected: ExpectedBuildings; zone: string }) {
  const { t } = useLingui();
  const isClosed = useIsClosed();
  const hours = hoursThatMatter(expected);
  return (
    <Card>
      <p>{peakAheadWords(expected, expected.at, zone)}</p>
      {hours.length > 0 && (
        <Table caption={t`Desks booked in the hours to come`} captionUnseen columns={[t`Building`, ...hours.map(({ start }) => ({ number: formatTime(zone, start) }))]}>
          {expected.buildings.map((building) => (
            <tr key={building.buildingId}>
              <th scope="row">
                <Link to="/live/$buildingId" params={{ buildingId: building.buildingId }}>
                  {building.name}
                </Link>
              </th>
              {hours.map((hour) => (
                <td key={hour.start} className="fp-number">
                  {bookedIn(building, hour, isClosed(building.buildingId) === 'today') ?? t`closed`}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">
              <Trans>All together</Trans>
            </th>
            {hours.map(({ start, desks }) => (
              <td key={start} className="fp-number">
                <strong>{formatNumber(desks)}</strong>
              </td>
            ))}
          </tr>
        </Table>
      )}
    </Card>
  );
}

/** Undefined where the building is closed and nothing is booked, also since its day is over. */
function bookedIn({ building }: ExpectedBuilding, { start }: ExpectedHourOfAll, closed: boolean): string | undefined {
  // Where the clock is half an hour off, the hour in which it begins.
  const hour = building.hours.find((own) => Date.parse(own.start) <= Date.parse(start) && Date.parse(start) < Date.parse(own.end));
  return hour && ((hour.open && !closed) || hour.desks.booked > 0) ? formatNumber(hour.desks.booked) : undefined;
}

function hoursThatMatter({ hours, buildings }: ExpectedBuildings): readonly ExpectedHourOfAll[] {
  const matters = (hour: ExpectedHourOfAll) => hour.desks > 0 || hour.rooms > 0 || buildings.some((building) => bookedIn(building, hour, false) !== undefined);
  const first = hours.findIndex(matters);
  return first < 0 ? [] : hours.slice(first, hours.findLastIndex(matters) + 1);
}
