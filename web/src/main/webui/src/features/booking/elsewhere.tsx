import { Trans } from '@lingui/react/macro';
import type { FreeSpace } from '../../api/booking/types.gen';
import { useFreeSpaces } from '../../api/free-spaces';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { dayIn, endIn, timeIn } from '../../ui/time';
import type { BookSearch } from './book-search';
import { type Choice, ofPerson, slotAt } from './choice';
import './elsewhere.css';

interface ElsewhereProps {
  choice: Choice;
  onChange: (patch: BookSearch) => void;
}

/** How many places are offered. */
const MOST = 3;

/** Where nothing fits: places that are free elsewhere in the building, or else in others, each with why it is named. */
export function Elsewhere({ choice, onChange }: ElsewhereProps) {
  const { building, kind, amenities } = choice;
  const slot = slotAt(choice);
  const wish = { ...slot, kind: kind === 'ROOM' ? ('ROOM' as const) : ('DESK' as const), amenity: [...amenities], nearTeam: true, limit: MOST, ...ofPerson(choice) };
  const here = useFreeSpaces({ ...wish, buildingId: [building.id] });
  const nothingHere = here.data?.items.length === 0;
  const everywhere = useFreeSpaces(nothingHere ? wish : undefined);
  const answer = nothingHere ? everywhere.data : here.data;
  const closed = here.data?.leftOut[0];
  if (!answer && !closed) {
    return null;
  }
  // The same moments by the clock of the building that is gone to.
  const go = ({ buildingId, floorId, spaceId, zone }: FreeSpace) =>
    onChange({
      building: buildingId,
      floor: floorId,
      neighbourhood: undefined,
      date: dayIn(zone, slot.start),
      from: timeIn(zone, slot.start),
      to: endIn(zone, slot.end),
      space: spaceId,
    });
  return (
    <Card title={<Trans>Free elsewhere</Trans>} look="flat">
      {closed && (
        <p>
          <strong>{closed.title}.</strong> {closed.detail}
        </p>
      )}
      {answer?.items.length === 0 && (
        <p>
          <Trans>Nothing that fits is free in other buildings either.</Trans>
        </p>
      )}
      {answer && answer.items.length > 0 && (
        <ul className="fp-elsewhere">
          {answer.items.map((space) => (
            <li key={space.spaceId}>
              <Button icon={<Icon name="place" />} onClick={() => go(space)}>
                {[space.name, space.floorName, space.buildingId === building.id ? '' : space.buildingName].filter(Boolean).join(', ')}
              </Button>
              <p className="fp-soft">{space.reason}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
