import { plural, t } from '@lingui/core/macro';
import type { ScenarioCalculated, ScenarioRun } from '../../api/occupancy/types.gen';
import { formatList, formatNumber } from '../../ui/when';
import { LETTERS } from './draft';
import { daysOf, enough, euros, percent } from './words';

/** A variant of a run as people call it: `B (Spread)`. */
export function called({ variants }: ScenarioRun, at: number): string {
  return `${LETTERS[at]} (${variants[at]!.name})`;
}

/** The finding of a run in one sentence. */
export function headline(run: ScenarioRun): string {
  const { variants, level } = run;
  const [first] = variants;
  if (variants.length === 1) return enough(first!.outcome.desks, level);
  const fewest = Math.min(...variants.map(({ outcome }) => outcome.desks));
  const most = Math.max(...variants.map(({ outcome }) => outcome.desks));
  const days = daysOf(level);
  const desks = formatNumber(fewest);
  if (fewest === most) return t`All variants need as many desks on ${days}: ${desks}`;
  const best = formatList(variants.flatMap(({ outcome }, at) => (outcome.desks === fewest ? [called(run, at)] : [])));
  return t`The fewest desks on ${days}: ${desks}, in ${best}`;
}

/** How each other variant differs from A, in words. */
export function differences(run: ScenarioRun): { name: string; sentences: string[] }[] {
  const [first, ...others] = run.variants;
  const a = called(run, 0);
  return others.map((other, at) => ({
    name: called(run, at + 1),
    sentences: [inDesks(first!, other, a, daysOf(run.level)), ...inMoney(first!, other), ...inCo2(first!, other)],
  }));
}

function inDesks({ outcome: { desks: before } }: ScenarioCalculated, { outcome: { desks: after } }: ScenarioCalculated, a: string, days: string): string {
  const [fewer, more] = [before - after, after - before];
  const share = before === 0 ? '' : ` (${percent(Math.abs(more) / before)})`;
  if (fewer > 0) return plural(fewer, { one: `# desk fewer${share} than ${a} on ${days}.`, other: `# desks fewer${share} than ${a} on ${days}.` });
  if (more > 0) return plural(more, { one: `# desk more${share} than ${a} on ${days}.`, other: `# desks more${share} than ${a} on ${days}.` });
  return t`As many desks as ${a} on ${days}.`;
}

function inMoney({ outcome: { costPerYear: before } }: ScenarioCalculated, { outcome: { costPerYear: after } }: ScenarioCalculated): string[] {
  const amount = euros(Math.abs(after - before));
  if (after < before) return [t`It costs ${amount} a year less, at most: money comes free only where whole floors or buildings are given back.`];
  return after > before ? [t`It costs ${amount} a year more.`] : [];
}

/** Only where both have it. */
function inCo2({ outcome: { tonnesCo2: before } }: ScenarioCalculated, { outcome: { tonnesCo2: after } }: ScenarioCalculated): string[] {
  if (before === undefined || after === undefined || before === after) return [];
  const tonnes = formatNumber(Math.abs(after - before), { maximumFractionDigits: 1 });
  return [after < before ? t`Travelling to it emits ${tonnes} tonnes of CO2 a year less.` : t`Travelling to it emits ${tonnes} tonnes of CO2 a year more.`];
}
