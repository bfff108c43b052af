import type { ScenarioNeed, ScenarioCalculated, ScenarioRequest, ScenarioRun } from '../../api/occupancy/types.gen';

/** What the operation was seen to answer of 180 people in a week of 45, 65, 45, 62 and 20 %, as it is and evened out. */
const WEEK = [0.45, 0.65, 0.45, 0.62, 0.2];
const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
const SOURCE = 'NFC Index: EUR 602/m2 (2024) x 19.8 m2/desk (2015)';

const need = (level: number, exact: number, low: number, high: number): ScenarioNeed => ({ level, exact, simulated: exact, low, high, costPerYear: exact * 11_900 });

export const asItIs: ScenarioCalculated = {
  name: 'As it is',
  sharing: 'TOGETHER',
  groups: [{ name: 'Everybody', people: 180, presence: WEEK }],
  inputs: [
    { input: 'GROWTH', value: 0, unit: '1' },
    { input: 'PRESENCE_FACTOR', value: 1, unit: '1' },
    { input: 'NO_SHOW_SHARE', value: 0, unit: '1' },
    { input: 'SPREAD', value: 0, unit: '1' },
    { input: 'COST_PER_DESK', value: 11_900, unit: 'EUR/desk/year', source: SOURCE, asOf: '2024' },
    { input: 'COMMUTE_DISTANCE', value: 19.9, unit: 'km', source: 'CBS 85481NED', asOf: '2023' },
  ],
  weekdays: [81, 117, 81, 111.6, 36].map((expected, at) => ({ weekday: DAYS[at]!, expected, desks: [92, 127, 92, 122, 45][at]! })),
  needs: [need(0.9, 119, 119, 119), need(0.95, 122, 122, 123), need(0.99, 128, 128, 128), need(0.999, 133, 133, 134)],
  outcome: { desks: 122, costPerYear: 122 * 11_900 },
  sensitivities: [],
};

export const evenedOut: ScenarioCalculated = {
  ...asItIs,
  name: 'Evened out',
  inputs: asItIs.inputs.map((one) => (one.input === 'SPREAD' ? { ...one, value: 1, low: 0.5, high: 1, source: 'Pilot of the autumn', asOf: '2026-11' } : one)),
  weekdays: DAYS.map((weekday) => ({ weekday, expected: 85.3, desks: 96 })),
  needs: [need(0.9, 94, 94, 94), need(0.95, 96, 96, 97), need(0.99, 101, 101, 102), need(0.999, 106, 106, 107)],
  outcome: { desks: 96, costPerYear: 96 * 11_900 },
  sensitivities: [
    {
      input: 'SPREAD',
      low: { value: 0.5, outcome: { desks: 107, costPerYear: 107 * 11_900 } },
      high: { value: 1, outcome: { desks: 96, costPerYear: 96 * 11_900 } },
    },
  ],
};

export const run = (...variants: ScenarioCalculated[]): ScenarioRun => ({ level: 0.95, runs: 1000, daysPerRun: 260, seed: 1, variants });

/** The answer to a request, whose first variant is as it is; its names and people come back as they were sent. */
export function answerTo({ level = 0.95, runs = 1000, seed = 1, variants }: ScenarioRequest): ScenarioRun {
  const known = [asItIs, evenedOut, evenedOut];
  return {
    ...run(...variants.map(({ name, groups, sharing }, at) => ({ ...known[at]!, name, groups, sharing }))),
    level,
    runs,
    seed,
  };
}
