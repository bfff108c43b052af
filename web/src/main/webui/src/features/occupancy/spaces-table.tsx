import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { SelectField } from '../../ui/field';
import { Table } from '../../ui/table';
import { formatTime } from '../../ui/when';
import type { PlanSpace } from '../floor-plan/plan-sheet';
import { STATES, type SpaceState } from '../floor-plan/space-state';
import { useSpaceWords } from '../floor-plan/space-words';
import { StateMark } from '../floor-plan/state-mark';

export interface SpaceRow extends PlanSpace {
  neighbourhood: string;
  since: string | null;
  /** When it is or was released, in words; empty where it is not. */
  released: string;
  /** What its own sensor counted, in words; empty where it has none. */
  counted: string;
}

/** The spaces of a floor one by one: the equal of the plan. */
export function SpacesTable({ rows, zone }: { rows: readonly SpaceRow[]; zone: string }) {
  const { t } = useLingui();
  const { kindWord, stateWord } = useSpaceWords();
  const [only, setOnly] = useState<SpaceState | ''>('');
  const listed = rows.filter((row) => only === '' || row.state === only);
  const sensors = rows.some((row) => row.counted !== '');
  return (
    <div className="fp-stack">
      <SelectField label={<Trans>Show</Trans>} value={only} onChange={(event) => setOnly(event.target.value as SpaceState | '')}>
        <option value="">{t`all spaces (${rows.length})`}</option>
        {STATES.filter((state) => rows.some((row) => row.state === state)).map((state) => (
          <option key={state} value={state}>{`${stateWord(state)} (${rows.filter((row) => row.state === state).length})`}</option>
        ))}
      </SelectField>
      <Table caption={t`Spaces and what they are now`} captionUnseen columns={[t`Space`, t`Kind`, t`Neighbourhood`, t`Now`, t`Since`, ...(sensors ? [t`Sensor`] : [])]}>
        {listed.map((row) => (
          <tr key={row.spaceId}>
            <th scope="row">{row.name}</th>
            <td>{kindWord(row.kind)}</td>
            <td>{row.neighbourhood}</td>
            <td>
              <StateMark state={row.state} /> {[stateWord(row.state), row.released].filter(Boolean).join(', ')}
            </td>
            <td>{row.since ? formatTime(zone, row.since) : ''}</td>
            {sensors && <td>{row.counted || <span className="fp-soft">{t`no sensor`}</span>}</td>}
          </tr>
        ))}
      </Table>
    </div>
  );
}
