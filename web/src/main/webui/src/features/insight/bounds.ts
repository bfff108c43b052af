/** What a number may be, in the unit of the form, and how a slider goes over it. */
export interface Bounds {
  min: number;
  max: number;
  whole?: boolean;
  step: number;
  /** Where a slider ends, if before the most that is allowed. */
  reach?: number;
  /** A slider goes in equal ratios instead of equal steps, from this number on. */
  ratioFrom?: number;
  /** A share is written in percent, and sent as it is calculated with: 0 to 1. */
  percent?: boolean;
}

export const PERCENT: Bounds = { min: 0, max: 100, step: 1, percent: true };
export const PEOPLE: Bounds = { min: 1, max: 500_000, whole: true, step: 1, reach: 100_000, ratioFrom: 10 };
export const RUNS: Bounds = { min: 100, max: 10_000, whole: true, step: 100 };
/** JavaScript counts no further by one. */
export const SEED: Bounds = { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true, step: 1 };

/**
 * The number that a text says, in Dutch or English; undefined where it is none or not allowed. A whole number may have its
 * thousands set apart: 1.200, 1,200 or 1 200. In any other a comma is a point.
 */
export function numberIn(text: string, { min, max, whole }: Bounds): number | undefined {
  const plain = text.trim().replace('\u2212', '-');
  const digits = whole ? plain.replace(/^(-?\d{1,3})(?:([.,\s]\d{3})+)$/, (all) => all.replace(/[.,\s]/g, '')) : plain.replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return undefined;
  const number = Number(digits);
  return number >= min && number <= max && (!whole || Number.isInteger(number)) ? number : undefined;
}

/** As the operation wants it. */
export function sent(number: number, { percent }: Bounds): number {
  return percent ? number / 100 : number;
}

/** As the form shows what the operation says. */
export function shown(number: number, { percent }: Bounds): number {
  return percent ? Math.round(number * 1e8) / 1e6 : number;
}

/** Steps of a slider in equal ratios. */
const RATIOS = 100;

/** What the browser's slider is told, where the number is not its position. */
export function sliderOf(bounds: Bounds): { min: number; max: number; step: number } {
  const { min, max, step, reach = max, ratioFrom } = bounds;
  return ratioFrom === undefined ? { min, max: reach, step } : { min: 0, max: RATIOS, step: 1 };
}

export function positionOf(number: number, { min, max, reach = max, ratioFrom }: Bounds): number {
  if (ratioFrom === undefined) return Math.min(reach, Math.max(min, number));
  const within = Math.min(reach, Math.max(ratioFrom, number));
  return Math.round((RATIOS * Math.log(within / ratioFrom)) / Math.log(reach / ratioFrom));
}

export function numberAt(position: number, { max, step, reach = max, ratioFrom }: Bounds): number {
  if (ratioFrom !== undefined) return Number((ratioFrom * (reach / ratioFrom) ** (position / RATIOS)).toPrecision(2));
  const decimals = step < 1 ? 2 : 0;
  return Number(position.toFixed(decimals));
}
