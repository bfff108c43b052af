import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useBuildings } from '../../api/buildings';
import { Card } from '../../ui/card';
import { Skeleton } from '../../ui/skeleton';
import { Table } from '../../ui/table';
import { ChooseBuilding, ChosenBuilding } from './choose-building';
import { DownloadButtons } from './download-buttons';
import { ExampleFile } from './example-file';
import { Templates } from './templates';

/** A building out as files, lists to fill in, and what stands in each of the files. */
export function FilesPart() {
  // All at once: what stands below the buttons of a building would jump when these come.
  const { isPending } = useBuildings();
  if (isPending) return <Skeleton lines={6} />;
  return (
    <div className="fp-stack">
      <Card title={<Trans>Download a building</Trans>}>
        <ChosenBuilding lines={4}>
          {(building) => (
            <>
              <ChooseBuilding chosen={building} />
              <p>
                <Trans>All that the files say of this building, as it is now. Imported again they change nothing: use them as a copy, or change them and import.</Trans>
              </p>
              <OfBuilding id={building.id} code={building.code} />
            </>
          )}
        </ChosenBuilding>
      </Card>
      <Card title={<Trans>Lists to fill in</Trans>}>
        <p>
          <Trans>A list of spaces is enough for a building. Begin with an empty list or with the example.</Trans>
        </p>
        <Templates />
      </Card>
      <SpacesExplained />
      <OthersExplained />
    </div>
  );
}

function OfBuilding({ id, code }: { id: string; code: string }) {
  const path = `buildings/${id}/files`;
  return (
    <DownloadButtons
      files={[
        { path, form: 'zip', name: `${code}.zip`, words: <Trans>All files (ZIP)</Trans> },
        { path, form: 'xlsx', name: `${code}.xlsx`, words: <Trans>Spaces (XLSX)</Trans> },
        { path, form: 'csv', name: `${code}.csv`, words: <Trans>Spaces (CSV)</Trans> },
        { path, form: 'geojson', name: `${code}.geojson`, words: <Trans>Plan (GeoJSON)</Trans> },
        { path, form: 'json', name: `${code}.json`, words: <Trans>Building (JSON)</Trans> },
      ]}
    />
  );
}

function SpacesExplained() {
  const { t } = useLingui();
  const columns: [name: string, needed: boolean, what: ReactNode, example: string][] = [
    [t`Code`, true, <Trans key="code">What the space is known by. Another code is another space.</Trans>, '3A-001'],
    [t`Name`, false, <Trans key="name">What people read; the code when it is empty.</Trans>, t`By the window`],
    [t`Kind`, true, <Trans key="kind">Desk or room.</Trans>, t`desk`],
    [t`Floor`, true, <Trans key="floor">On which floor it is. A number is its level too, 0 the ground floor.</Trans>, '3'],
    [t`Neighbourhood`, true, <Trans key="neighbourhood">Which block of the floor it belongs to.</Trans>, '3A'],
    [t`Capacity`, false, <Trans key="capacity">How many people a room holds, 1 to 1000; 1 for a desk.</Trans>, '8'],
    [t`Amenities`, false, <Trans key="amenities">Monitor, sit-stand, quiet, wheelchair-accessible, screen, whiteboard, video; commas or semicolons between.</Trans>, t`monitor, quiet`],
  ];
  return (
    <Card title={<Trans>The list of spaces (XLSX or CSV)</Trans>}>
      <p>
        <Trans>One row for each desk and room. The first row names the columns, in Dutch or English, in any order.</Trans>
      </p>
      <div className="fp-manage__wrong">
        <Table caption={t`Columns of the list`} captionUnseen columns={[t`Column`, t`Needed`, t`What stands in it`, t`Example`]}>
          {columns.map(([name, needed, what, example]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{needed ? <Trans>needed</Trans> : <Trans>may be left out</Trans>}</td>
              <td>{what}</td>
              <td data-label={t`Example`}>{example}</td>
            </tr>
          ))}
        </Table>
      </div>
      <ul>
        <li>
          <Trans>Of a workbook one sheet is read: the one called Spaces or Plekken, else the first. Rows that a filter hides count as well; merged cells do not.</Trans>
        </li>
        <li>
          <Trans>Give codes such as 007 or 2-11 the format text, or a spreadsheet makes numbers and dates of them. Our lists have it already; CSV cannot keep it.</Trans>
        </li>
        <li>
          <Trans>What begins with =, +, - or @ stands behind an apostrophe in what you download, so that no spreadsheet calculates it. The import takes the apostrophe away again.</Trans>
        </li>
        <li>
          <Trans>A space that is not in the list any more goes out of service; its bookings are kept, and each person is told.</Trans>
        </li>
      </ul>
    </Card>
  );
}

function OthersExplained() {
  return (
    <Card title={<Trans>The plan and the building</Trans>}>
      <p>
        <Trans>
          The plan (GeoJSON) draws floors, neighbourhoods and spaces in metres. Without it a floor keeps the plan that it has, and a new space gets a free spot on it. A floor that has no plan is drawn
          from the rows: desks in rows by their codes, rooms at the side.
        </Trans>
      </p>
      <p>
        <Trans>
          The building (JSON) says name, address, opening hours, who shares it and who manages it. What it leaves out stays as it is. For a new building you can fill it in on the page instead.
        </Trans>
      </p>
      <div className="fp-row">
        <ExampleFile part="building" />
        <ExampleFile part="plan" />
      </div>
    </Card>
  );
}
