import type { ScenarioInputs } from '../../api/occupancy/types.gen';

export type InputField = keyof ScenarioInputs;

/**
 * What is filled in, as it is written. It has the shape of the request, so that a problem of the operation names a field
 * of it: `variants[0].groups[1].people`.
 */
export interface Draft {
  level: string;
  runs: string;
  seed: string;
  variants: VariantDraft[];
}

export interface VariantDraft {
  name: string;
  sharing: string;
  groups: GroupDraft[];
  inputs: Record<InputField, FigureDraft>;
}

export interface GroupDraft {
  name: string;
  people: string;
  /** Percent, from Monday to Friday. */
  presence: string[];
}

export interface FigureDraft {
  value: string;
  low: string;
  high: string;
  source: string;
  asOf: string;
}

/** By these the variants are called beside their names. */
export const LETTERS = ['A', 'B', 'C'] as const;
export const MOST_VARIANTS = LETTERS.length;
/** The operation takes more; a link does not. */
export const MOST_GROUPS = 6;
export const WEEKDAYS = 5;

/** What is in a field of a draft, or a part of it; undefined where there is no such field. */
export function valueAt(draft: Draft, path: string): unknown {
  return steps(path).reduce<unknown>((within, step) => (within as Record<string, unknown> | undefined)?.[step], draft);
}

export function textAt(draft: Draft, path: string): string {
  const value = valueAt(draft, path);
  return typeof value === 'string' ? value : '';
}

/** The draft with another text in one field; what does not change stays the same object. */
export function withText(draft: Draft, path: string, text: string): Draft {
  return put(draft, steps(path), text);
}

function put<Part>(part: Part, [step, ...rest]: string[], text: string): Part {
  if (step === undefined) return text as Part;
  if (Array.isArray(part)) return part.map((one, at) => (at === Number(step) ? put(one, rest, text) : one)) as Part;
  return { ...part, [step]: put(part[step as keyof Part], rest, text) };
}

function steps(path: string): string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '');
}
