import { Trans } from '@lingui/react/macro';
import type { ScenarioRun } from '../../api/occupancy/types.gen';
import { Card } from '../../ui/card';
import { dayIn, readersZone } from '../../ui/time';
import { formatDay, formatNumber } from '../../ui/when';
import { Comparison } from './comparison';
import { KeepResults } from './keep-results';
import type { Calculated } from './run-scenarios';
import { UsedAssumptions } from './used-assumptions';
import { VariantResult } from './variant-result';
import { daysOf } from './words';

interface ResultsProps {
  found: Calculated;
  /** The form asks for something else by now, which may be on its way. */
  stale: boolean;
}

/** What came out, with everything that went in; on paper it is the report. */
export function Results({ found: { run, at, draft }, stale }: ResultsProps) {
  const { variants, level } = run;
  const day = formatDay(dayIn(readersZone(), at), 'month');
  const days = daysOf(level);
  const [years, perYear] = [formatNumber(run.runs), formatNumber(run.daysPerRun)];
  const seed = String(run.seed);
  return (
    <div className={stale ? 'fp-stack fp-results fp-results--stale' : 'fp-stack fp-results'}>
      <p className="fp-soft">
        <Trans>
          Calculated on {day}, for {days}. The check draws {years} years of {perYear} working days, with seed {seed}.
        </Trans>{' '}
        {stale && (
          <strong className="fp-results__stale">
            <Trans>These are not the assumptions of the form any more.</Trans>
          </strong>
        )}
      </p>
      <KeepResults run={run} at={at} asked={draft} />
      {variants.length > 1 && <Comparison run={run} />}
      <div className="fp-report__pair">
        {variants.map((_, which) => (
          <VariantResult key={which} run={run} at={which} />
        ))}
      </div>
      <UsedAssumptions run={run} />
      <Limits run={run} />
    </div>
  );
}

/** What these figures do not say, which is in docs/evidence.md at length. */
function Limits({ run: { variants } }: { run: ScenarioRun }) {
  const apart = variants.some(({ sharing, groups }) => sharing === 'APART' && groups.length > 1);
  const co2 = variants.some(({ outcome }) => outcome.tonnesCo2 !== undefined);
  return (
    <Card title={<Trans>What these figures do not say</Trans>}>
      <ul className="fp-report__limits">
        <li>
          <Trans>They take it that people come independently of each other. Teams come together, and weather and trains keep many away at once: read them as the least that is needed.</Trans>
        </li>
        <li>
          <Trans>The desk of somebody who does not come is used by somebody else. That is so where it is released in time.</Trans>
        </li>
        <li>
          <Trans>Cost is the most that can be saved: money comes free only where whole floors or buildings are given back.</Trans>
        </li>
        {apart && (
          <li>
            <Trans>Where groups have desks of their own, the certainty holds for each of them; on fewer days than that is nobody turned away anywhere.</Trans>
          </li>
        )}
        {co2 && (
          <li>
            <Trans>CO2 is that of travelling there and back. What people do at home instead is not in it.</Trans>
          </li>
        )}
        <li>
          <Trans>A year has 52 weeks of five days; holidays are not taken out.</Trans>
        </li>
      </ul>
    </Card>
  );
}
