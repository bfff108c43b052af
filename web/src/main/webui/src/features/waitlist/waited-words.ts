import { useLingui } from '@lingui/react/macro';
import { useFloors } from '../../api/buildings';
import type { WaitlistEntry } from '../../api/booking/types.gen';

/** What somebody waits for, by name: a space, or any of its kind where it may be; and in which building, where that does not say so. */
export function useWaitedWords({ spaceName, buildingId, buildingName, floorId, neighbourhoodId, kind }: WaitlistEntry) {
  const { t } = useLingui();
  const within = spaceName === null && (floorId !== null || neighbourhoodId !== null);
  const { data: floors = [] } = useFloors(within ? buildingId : undefined);
  const neighbourhood = floors.flatMap(({ neighbourhoods }) => neighbourhoods).find(({ id }) => id === neighbourhoodId);
  const place = neighbourhood?.name ?? floors.find(({ id }) => id === floorId)?.name;
  if (spaceName !== null) return { what: spaceName, building: buildingName };
  const where = place ?? buildingName;
  return { what: kind === 'ROOM' ? t`Any room, ${where}` : t`Any desk, ${where}`, building: place && buildingName };
}
