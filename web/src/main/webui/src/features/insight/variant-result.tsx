import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ScenarioCalculated, ScenarioRun } from '../../api/occupancy/types.gen';
import { Badge } from '../../ui/badge';
import { Card } from '../../ui/card';
import { Table } from '../../ui/table';
import { capital, formatNumber } from '../../ui/when';
import { Bars } from './bars';
import { called } from './compare';
import { isExample } from './new-draft';
import { Sensitivities } from './sensitivities';
import { daysOf, desksWord, enough, euros, percent, weekdayName } from './words';

/** One variant: how many desks it needs, how the week lies, and which assumption matters most. */
export function VariantResult({ run, at }: { run: ScenarioRun; at: number }) {
  const { t } = useLingui();
  const variant = run.variants[at]!;
  const { needs, groups, sensitivities } = variant;
  const name = run.variants.length > 1 ? called(run, at) : variant.name;
  const finding = enough(variant.outcome.desks, run.level);
  return (
    <Card
      title={name}
      actions={
        groups.some(isExample) && (
          <Badge look="warn">
            <Trans>example, not measured</Trans>
          </Badge>
        )
      }
    >
      <Bars
        title={finding}
        bars={needs.map(({ level, exact }) => ({ label: percent(level), value: exact, text: desksWord(exact), chosen: level === run.level }))}
      />
      <InWords run={run} variant={variant} />
      <Table caption={t`Desks of ${name}`} columns={[t`Days with a desk for all`, { number: t`Exact` }, { number: t`Drawn` }, { number: t`Cost a year` }]}>
        {needs.map(({ level, exact, simulated, low, high, costPerYear }) => (
          <tr key={level}>
            <th scope="row">{percent(level)}</th>
            <td className="fp-number">{level === run.level ? <strong>{formatNumber(exact)}</strong> : formatNumber(exact)}</td>
            <td className="fp-number">
              {formatNumber(simulated)} ({formatNumber(low)}–{formatNumber(high)})
            </td>
            <td className="fp-number">{euros(costPerYear)}</td>
          </tr>
        ))}
      </Table>
      <p className="fp-soft fp-small">
        <Trans>Exact is calculated from the chances themselves. Drawn is counted in the years drawn; but for 1 in 20 times, the true number lies in its range.</Trans>
      </p>
      <Week variant={variant} />
      {sensitivities.length > 0 && <Sensitivities name={name} sensitivities={sensitivities} />}
    </Card>
  );
}

/** The finding in sentences, for who reads no charts. */
function InWords({ run: { level, daysPerRun }, variant: { outcome, weekdays, needs, sharing, groups } }: { run: ScenarioRun; variant: ScenarioCalculated }) {
  const [desks, days] = [desksWord(outcome.desks), daysOf(level)];
  const mean = formatNumber(weekdays.reduce((sum, { expected }) => sum + expected, 0) / weekdays.length, { maximumFractionDigits: 0 });
  const next = needs.find((need) => need.level > level);
  const [nextDays, more] = next ? [daysOf(next.level), desksWord(next.exact - outcome.desks)] : [];
  const { costPerYear, squareMetres, tonnesCo2 } = outcome;
  return (
    <>
      <p>
        {sharing === 'APART' && groups.length > 1 ? (
          <Trans>On an average day {mean} people come. With {desks}, everybody of each group finds one of its own on {days}; the groups lack desks on different days.</Trans>
        ) : (
          <Trans>
            On an average day {mean} people come. With {desks}, everybody who comes finds one on {days}. <OtherDays days={(1 - level) * daysPerRun} />
          </Trans>
        )}{' '}
        {next && (
          <Trans>
            For {nextDays} it takes {more} more.
          </Trans>
        )}
      </p>
      <dl className="fp-report__figures">
        <Figure name={<Trans>Cost a year</Trans>}>{euros(costPerYear)}</Figure>
        {squareMetres !== undefined && <Figure name={<Trans>Floor area</Trans>}>{formatNumber(squareMetres)} m²</Figure>}
        {tonnesCo2 !== undefined && (
          <Figure name={<Trans>CO2 of travelling a year</Trans>}>
            <Tonnes value={tonnesCo2} />
          </Figure>
        )}
      </dl>
    </>
  );
}

function OtherDays({ days }: { days: number }) {
  const number = formatNumber(days, { maximumFractionDigits: 0 });
  return days < 1 ? (
    <Trans>On fewer than one working day a year somebody has to look elsewhere.</Trans>
  ) : (
    <Trans>On the others, about {number} working days a year, somebody has to look elsewhere.</Trans>
  );
}

export function Tonnes({ value }: { value: number }) {
  const tonnes = formatNumber(value);
  return <Trans>{tonnes} tonnes</Trans>;
}

function Figure({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="fp-number">{children}</dd>
    </div>
  );
}

/** The weekday matters more than chance. */
function Week({ variant: { weekdays } }: { variant: ScenarioCalculated }) {
  const { t } = useLingui();
  const fullest = Math.max(...weekdays.map(({ expected }) => expected));
  const busiest = weekdays.findIndex(({ expected }) => expected === fullest);
  const even = weekdays.every(({ expected }) => expected === fullest);
  const day = capital(weekdayName(busiest));
  const people = formatNumber(fullest, { maximumFractionDigits: 0 });
  const needed = desksWord(weekdays[busiest]!.desks);
  return (
    <Bars
      title={even ? t`Every day is alike: ${people} people come` : t`${day} is the busiest: ${people} people come, and it alone would want ${needed}`}
      bars={weekdays.map(({ expected, desks }, at) => {
        const come = formatNumber(expected, { maximumFractionDigits: 0 });
        const want = desksWord(desks);
        return { label: capital(weekdayName(at)), value: expected, text: t`${come} come, ${want}`, chosen: !even && at === busiest };
      })}
    />
  );
}
