import { Trans, useLingui } from '@lingui/react/macro';
import type { ScenarioInput, ScenarioCalculated, ScenarioRun } from '../../api/occupancy/types.gen';
import { Card } from '../../ui/card';
import { Table } from '../../ui/table';
import { formatDay, formatNumber } from '../../ui/when';
import { called } from './compare';
import { WEEKDAYS } from './draft';
import { FIELDS, INPUTS } from './inputs';
import { nameOfInput, percent, saidInput } from './words';

/** Every number that went in, as the operation tells it, with its source and date. */
export function UsedAssumptions({ run }: { run: ScenarioRun }) {
  const { t } = useLingui();
  const { variants } = run;
  const names = variants.map((variant, at) => (variants.length > 1 ? called(run, at) : variant.name));
  const days = Array.from({ length: WEEKDAYS }, (_, day) => ({ number: formatDay(`2026-01-0${5 + day}`, 'narrow') }));
  return (
    <Card title={<Trans>What it was calculated with</Trans>}>
      <Table caption={t`Who comes in`} columns={[t`Variant`, t`Who`, { number: t`Number of people` }, ...days]}>
        {variants.map(({ groups }, at) => groups.map((group, of) => <Group key={`${at} ${of}`} variant={names[at]!} group={group} />))}
      </Table>
      <Table caption={t`The other assumptions`} columns={[t`Assumption`, ...names]}>
        {variants.some(({ groups }) => groups.length > 1) && (
          <tr>
            <th scope="row">
              <Trans>Who may sit where</Trans>
            </th>
            {variants.map(({ sharing }, at) => (
              <td key={at}>{sharing === 'APART' ? <Trans>Each group has desks of its own</Trans> : <Trans>All groups share all desks</Trans>}</td>
            ))}
          </tr>
        )}
        {FIELDS.map((field) => (
          <tr key={field}>
            <th scope="row">{nameOfInput(field)}</th>
            {variants.map(({ inputs }, at) => (
              <Used key={at} used={inputs.find(({ input }) => input === INPUTS[field].name)} />
            ))}
          </tr>
        ))}
      </Table>
    </Card>
  );
}

function Group({ variant, group: { name, people, presence } }: { variant: string; group: ScenarioCalculated['groups'][number] }) {
  return (
    <tr>
      <td>{variant}</td>
      <th scope="row">{name}</th>
      <td className="fp-number">{formatNumber(people)}</td>
      {Array.from({ length: WEEKDAYS }, (_, day) => (
        <td key={day} className="fp-number">
          {percent(presence[presence.length === 1 ? 0 : day]!)}
        </td>
      ))}
    </tr>
  );
}

function Used({ used }: { used: ScenarioInput | undefined }) {
  if (used === undefined) {
    return (
      <td>
        <Trans>not given, and left out</Trans>
      </td>
    );
  }
  const { source, asOf } = used;
  return (
    <td>
      {saidInput(used)}
      {source !== undefined && (
        <div className="fp-soft fp-small">
          {source}
          {asOf !== undefined && `, ${asOf}`}
        </div>
      )}
    </td>
  );
}
