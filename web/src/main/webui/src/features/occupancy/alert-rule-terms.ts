import type { AlertRule, AlertRuleTerms } from '../../api/occupancy/types.gen';

export type Measure = AlertRuleTerms['measure'];

/** A rule as it is filled in. */
export interface Filled {
  placeId: string;
  measure: Measure;
  above: string;
  downTo: string;
  endAfterMinutes: string;
  quietFrom: string;
  quietUntil: string;
  sensorId: string;
}

export const BOUNDS: Record<Measure, { min: number; max: number; usual: string; minutes: string }> = {
  SHARE: { min: 1, max: 200, usual: '85', minutes: '5' },
  PEOPLE: { min: 0, max: 100_000, usual: '', minutes: '5' },
  SILENCE: { min: 5, max: 10_080, usual: '30', minutes: '0' },
};

export function filledFrom(placeId: string, rule?: AlertRule): Filled {
  if (!rule) return { placeId, measure: 'SHARE', above: '85', downTo: '', endAfterMinutes: '5', quietFrom: '', quietUntil: '', sensorId: '' };
  return {
    placeId: rule.placeId,
    measure: rule.measure,
    above: String(rule.above),
    downTo: rule.measure === 'SILENCE' ? '' : String(rule.downTo),
    endAfterMinutes: String(rule.endAfterMinutes),
    quietFrom: rule.quietFrom ?? '',
    quietUntil: rule.quietUntil ?? '',
    sensorId: rule.sensorId ?? '',
  };
}

/** Another measure counts in other units, so its usual value takes the place of what was filled in. */
export function measured(filled: Filled, measure: Measure): Filled {
  return { ...filled, measure, above: BOUNDS[measure].usual, downTo: '', endAfterMinutes: BOUNDS[measure].minutes };
}

/** The names of the fields that are wrong, in their order on the page. */
export function wrongIn(filled: Filled): (keyof Filled)[] {
  const { min, max } = BOUNDS[filled.measure];
  const above = whole(filled.above, min, max);
  const wrong: (keyof Filled)[] = [];
  if (above === undefined) wrong.push('above');
  if (hasDownTo(filled) && whole(filled.downTo, 0, above ?? max) === undefined) wrong.push('downTo');
  if (whole(filled.endAfterMinutes, 0, 1440) === undefined) wrong.push('endAfterMinutes');
  if (hasQuiet(filled) && (!filled.quietFrom || !filled.quietUntil || filled.quietFrom === filled.quietUntil)) wrong.push('quietUntil');
  return wrong;
}

/** What the service is asked; of a rule without an end of its own it takes the usual one. */
export function termsOf(filled: Filled): AlertRuleTerms {
  const { placeId, measure, quietFrom, quietUntil, sensorId } = filled;
  return {
    placeId,
    measure,
    above: Number(filled.above),
    endAfterMinutes: Number(filled.endAfterMinutes),
    ...(hasDownTo(filled) && { downTo: Number(filled.downTo) }),
    ...(hasQuiet(filled) && { quietFrom, quietUntil }),
    ...(measure === 'SILENCE' && sensorId.trim() && { sensorId: sensorId.trim() }),
  };
}

const hasDownTo = ({ measure, downTo }: Filled) => measure !== 'SILENCE' && downTo.trim() !== '';
const hasQuiet = ({ measure, quietFrom, quietUntil }: Filled) => measure !== 'PEOPLE' && (quietFrom !== '' || quietUntil !== '');

function whole(text: string, min: number, max: number): number | undefined {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max ? number : undefined;
}
