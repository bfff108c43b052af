import type { ScenarioInputName } from '../../api/occupancy/types.gen';
import type { Bounds } from './bounds';
import { PERCENT } from './bounds';
import type { InputField } from './draft';

/** What a scenario is calculated with beside its groups, as the form asks for it; its allowed range is the operation's. */
export interface Input extends Bounds {
  name: ScenarioInputName;
  /** What is filled in at first: that nothing changes. A figure of the world is nobody's to presume. */
  neutral?: string;
  /** What the operation takes where a figure of the world is not given. */
  standard?: Standard;
}

export interface Standard {
  value: number;
  source: string;
  asOf: string;
}

export const INPUTS: Record<InputField, Input> = {
  growth: { ...PERCENT, name: 'GROWTH', min: -95, max: 200, neutral: '0' },
  presenceFactor: { name: 'PRESENCE_FACTOR', min: 0, max: 3, step: 0.05, neutral: '1' },
  noShowShare: { ...PERCENT, name: 'NO_SHOW_SHARE', max: 95, neutral: '0' },
  spread: { ...PERCENT, name: 'SPREAD', neutral: '0' },
  costPerDesk: {
    name: 'COST_PER_DESK',
    min: 0,
    max: 1_000_000,
    whole: true,
    step: 100,
    reach: 30_000,
    standard: { value: 11_900, source: 'NFC Index: EUR 602/m2 (2024) x 19.8 m2/desk (2015)', asOf: '2024' },
  },
  areaPerDesk: { name: 'AREA_PER_DESK', min: 0, max: 1000, step: 0.1, reach: 40 },
  commuteDistance: {
    name: 'COMMUTE_DISTANCE',
    min: 0,
    max: 1000,
    step: 0.1,
    reach: 100,
    standard: { value: 19.9, source: 'CBS 85481NED', asOf: '2023' },
  },
  commuteCo2: { name: 'COMMUTE_CO2', min: 0, max: 10_000, step: 1, reach: 300 },
};

export const FIELDS = Object.keys(INPUTS) as InputField[];

/** Of those who come and how the week is, and of the world, whose figures want a source and a date. */
export const OF_PEOPLE: readonly InputField[] = ['growth', 'presenceFactor', 'noShowShare', 'spread'];
export const OF_THE_WORLD: readonly InputField[] = ['costPerDesk', 'areaPerDesk', 'commuteDistance', 'commuteCo2'];

export const fieldOf = (name: ScenarioInputName) => FIELDS.find((field) => INPUTS[field].name === name)!;
