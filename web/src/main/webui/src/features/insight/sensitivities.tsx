import { Trans, useLingui } from '@lingui/react/macro';
import type { ScenarioEnd, ScenarioSensitivity } from '../../api/occupancy/types.gen';
import { Table } from '../../ui/table';
import { shown } from './bounds';
import type { InputField } from './draft';
import { fieldOf, INPUTS } from './inputs';
import { desksWord, euros, nameOfInput, said } from './words';

/** Which assumption the most hangs on: each at both of its ends while the others stay; the first changes the cost most. */
export function Sensitivities({ name, sensitivities }: { name: string; sensitivities: readonly ScenarioSensitivity[] }) {
  const { t } = useLingui();
  const most = nameOfInput(fieldOf(sensitivities[0]!.input));
  return (
    <>
      <h3>
        <Trans>This makes the most difference: {most}</Trans>
      </h3>
      <Table caption={t`What hangs on each assumption of ${name}`} captionUnseen columns={[t`Assumption`, t`At its lowest`, t`At its highest`]}>
        {sensitivities.map(({ input, low, high }) => {
          const field = fieldOf(input);
          return (
            <tr key={input}>
              <th scope="row">{nameOfInput(field)}</th>
              <End field={field} end={low} />
              <End field={field} end={high} />
            </tr>
          );
        })}
      </Table>
    </>
  );
}

function End({ field, end: { value, outcome } }: { field: InputField; end: ScenarioEnd }) {
  return (
    <td>
      {said(field, shown(value, INPUTS[field]))}: {desksWord(outcome.desks)}, {euros(outcome.costPerYear)}
    </td>
  );
}
