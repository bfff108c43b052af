import { t } from '@lingui/core/macro';
import type { ScenarioCalculated, ScenarioRun } from '../../api/occupancy/types.gen';
import { shown } from './bounds';
import { written, type Cell } from './csv';
import { LETTERS } from './draft';
import { fieldOf, INPUTS } from './inputs';
import { nameOfInput, percent, unitOfInput, weekdayName } from './words';

/** Everything that went in and came out, one number a row, in the reader's language. */
export function csvOf(run: ScenarioRun): string {
  const head = [t`Variant`, t`Name`, t`What`, t`Value`, t`Unit`, t`At least`, t`At most`, t`Source`, t`Of when`];
  const rows: Cell[][] = [head, ...run.variants.flatMap((variant, at) => rowsOf(run, variant).map((row) => [LETTERS[at], variant.name, ...row]))];
  return written(rows.map((row) => head.map((_, at) => row[at])));
}

function rowsOf(run: ScenarioRun, { sharing, groups, inputs, weekdays, needs, outcome, sensitivities }: ScenarioCalculated): Cell[][] {
  const desks = t`desks`;
  return [
    [t`Service level`, 100 * run.level, '%'],
    [t`Who may sit where`, sharing === 'APART' ? t`Each group has desks of its own` : t`All groups share all desks`],
    ...groups.flatMap(({ name, people, presence }): Cell[][] => [
      [t`People: ${name}`, people],
      ...weekdays.map((_, day): Cell[] => {
        const weekday = weekdayName(day);
        return [t`Plans to come on ${weekday}: ${name}`, share(presence[presence.length === 1 ? 0 : day]!), '%'];
      }),
    ]),
    ...inputs.map(({ input, value, low, high, source, asOf }): Cell[] => {
      const field = fieldOf(input);
      const say = (number: number | undefined) => (number === undefined ? undefined : shown(number, INPUTS[field]));
      return [nameOfInput(field), say(value), unitOfInput(field), say(low), say(high), source, asOf];
    }),
    ...weekdays.flatMap(({ expected, desks: needed }, day): Cell[][] => {
      const weekday = weekdayName(day);
      return [
        [t`People on average on ${weekday}`, expected],
        [t`Desks if every day were like ${weekday}`, needed, desks],
      ];
    }),
    ...needs.flatMap(({ level, exact, simulated, low, high, costPerYear }): Cell[][] => {
      const days = percent(level);
      return [
        [t`Desks for ${days} of the days, exact`, exact, desks],
        [t`Desks for ${days} of the days, drawn`, simulated, desks, low, high],
        [t`Cost a year for ${days} of the days`, costPerYear, '€'],
      ];
    }),
    [t`Floor area`, outcome.squareMetres, 'm²'],
    [t`CO2 of travelling a year`, outcome.tonnesCo2, t`tonnes`],
    ...sensitivities.map(({ input, low, high }): Cell[] => {
      const name = nameOfInput(fieldOf(input));
      return [t`Desks with the least and the most of: ${name}`, undefined, desks, low.outcome.desks, high.outcome.desks];
    }),
  ];
}

const share = (presence: number) => Math.round(presence * 1e8) / 1e6;
