import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { BuildingChange } from '../../api/booking/types.gen';
import { Table } from '../../ui/table';
import { formatList, formatWeekday } from '../../ui/when';

const FIELDS: Record<string, MessageDescriptor> = {
  name: msg`Name`,
  zone: msg`Time zone`,
  address: msg`Address`,
  city: msg`City`,
  latitude: msg`Latitude`,
  longitude: msg`Longitude`,
  opens: msg`Opens`,
  closes: msg`Closes`,
  openDays: msg`Days open`,
  dailyCap: msg`Daily cap`,
  managedBy: msg`Managed by`,
};

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** What an import changes of the building, its floors and neighbourhoods, each as it was and as it will be. */
export function BuildingChanges({ changes }: { changes: readonly BuildingChange[] }) {
  const { t } = useLingui();
  const name = (field: string) => {
    const [, organisation, of] = /^organisations\.(.*)\.(name|daysAhead)$/.exec(field) ?? [];
    if (organisation) return of === 'name' ? t`Organisation ${organisation}` : t`Days ahead of ${organisation}`;
    const [, floor, ofFloor] = /^floors\.(.*)\.(name|level)$/.exec(field) ?? [];
    if (floor) return ofFloor === 'name' ? t`Name of floor ${floor}` : t`Level of floor ${floor}`;
    const [, neighbourhood, ofNeighbourhood] = /^neighbourhoods\.(.*)\.(name|organisation)$/.exec(field) ?? [];
    if (neighbourhood) return ofNeighbourhood === 'name' ? t`Name of neighbourhood ${neighbourhood}` : t`Neighbourhood ${neighbourhood} is held for`;
    return FIELDS[field] ? t(FIELDS[field]) : field;
  };
  const value = (field: string, of: string | null) => (field === 'openDays' && of ? dayNames(of) : (of ?? '–'));
  if (changes.length === 0) {
    return (
      <p>
        <Trans>The building, its floors and neighbourhoods stay as they are.</Trans>
      </p>
    );
  }
  return (
    <Table caption={t`What changes of the building`} columns={[t`What`, t`Now`, t`After the import`]}>
      {changes.map(({ field, before, after }) => (
        <tr key={field}>
          <td>{name(field)}</td>
          <td data-label={t`Now`}>{value(field, before)}</td>
          <td data-label={t`After the import`}>{value(field, after)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** `Monday and Tuesday`, of `MONDAY, TUESDAY`. */
function dayNames(days: string): string {
  return formatList(days.split(', ').map((day) => formatWeekday(DAYS.indexOf(day) + 1)));
}
