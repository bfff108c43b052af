import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ScenarioCalculated, ScenarioRun } from '../../api/occupancy/types.gen';
import { Card } from '../../ui/card';
import { Table } from '../../ui/table';
import { formatNumber } from '../../ui/when';
import { Bars } from './bars';
import { called, differences, headline } from './compare';
import { LETTERS } from './draft';
import { Tonnes } from './variant-result';
import { desksWord, euros, percent } from './words';

/** The variants side by side: what is found, in words, as bars and as a table. */
export function Comparison({ run }: { run: ScenarioRun }) {
  const { t } = useLingui();
  const { variants, level } = run;
  const fewest = Math.min(...variants.map(({ outcome }) => outcome.desks));
  return (
    <Card title={<Trans>The variants side by side</Trans>} look="accent">
      <Bars
        title={headline(run)}
        bars={variants.map(({ outcome: { desks } }, at) => ({ label: LETTERS[at]!, value: desks, text: desksWord(desks), chosen: desks === fewest }))}
      />
      <dl className="fp-results__differences">
        {differences(run).map(({ name, sentences }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{sentences.join(' ')}</dd>
          </div>
        ))}
      </dl>
      <Table caption={t`Figures of the variants`} captionUnseen columns={[t`What`, ...variants.map((_, at) => ({ number: called(run, at) }))]}>
        <Row name={<Trans>Number of people</Trans>} variants={variants} say={peopleOf} />
        <Row name={<Trans>People on an average day</Trans>} variants={variants} say={meanOf} />
        {variants[0]!.needs.map((need, at) => {
          const days = percent(need.level);
          const name = <Trans>Desks for {days} of the days</Trans>;
          return <Row key={need.level} strong={need.level === level} name={name} variants={variants} say={({ needs }) => formatNumber(needs[at]!.exact)} />;
        })}
        <Row name={<Trans>Cost a year</Trans>} variants={variants} say={({ outcome }) => euros(outcome.costPerYear)} />
        <Row
          name={<Trans>Floor area</Trans>}
          variants={variants}
          say={({ outcome: { squareMetres } }) => squareMetres !== undefined && `${formatNumber(squareMetres)} m²`}
        />
        <Row
          name={<Trans>CO2 of travelling a year</Trans>}
          variants={variants}
          say={({ outcome: { tonnesCo2 } }) => tonnesCo2 !== undefined && <Tonnes value={tonnesCo2} />}
        />
      </Table>
    </Card>
  );
}

interface RowProps {
  name: ReactNode;
  strong?: boolean;
  variants: readonly ScenarioCalculated[];
  /** False where it was not calculated. */
  say: (variant: ScenarioCalculated) => ReactNode | false;
}

/** A row that no variant has anything in is left out. */
function Row({ name, strong, variants, say }: RowProps) {
  const said = variants.map(say);
  if (said.every((one) => one === false)) return null;
  return (
    <tr>
      <th scope="row">{name}</th>
      {said.map((one, at) => (
        <td key={at} className="fp-number">
          {one === false ? <Trans>not calculated</Trans> : strong ? <strong>{one}</strong> : one}
        </td>
      ))}
    </tr>
  );
}

const peopleOf = ({ groups }: ScenarioCalculated) => formatNumber(groups.reduce((sum, { people }) => sum + people, 0));
const meanOf = ({ weekdays }: ScenarioCalculated) =>
  formatNumber(weekdays.reduce((sum, { expected }) => sum + expected, 0) / weekdays.length, { maximumFractionDigits: 0 });
