import type { ScenarioFigure, ScenarioInputs, ScenarioRequest, ScenarioSharing, ScenarioVariant } from '../../api/occupancy/types.gen';
import { type Bounds, numberIn, PEOPLE, PERCENT, RUNS, SEED, sent } from './bounds';
import { type Draft, type FigureDraft, type InputField, textAt, valueAt, type VariantDraft } from './draft';
import { FIELDS, INPUTS } from './inputs';

/** What a field may say; undefined where it holds no number. */
export function boundsOf(path: string): Bounds | undefined {
  const input = /\.inputs\.(\w+)\.(value|low|high)$/.exec(path)?.[1];
  if (input) return INPUTS[input as InputField];
  if (path.endsWith('.people')) return PEOPLE;
  if (/\.presence\[\d+\]$/.test(path)) return PERCENT;
  return { runs: RUNS, seed: SEED }[path];
}

/** Whether the number of a field is missing or not allowed. The rest is the operation's to judge. */
export function isWrong(draft: Draft, path: string): boolean {
  const bounds = boundsOf(path);
  const text = textAt(draft, path);
  if (!bounds || (text.trim() === '' && mayBeEmpty(draft, path))) return false;
  return numberIn(text, bounds) === undefined;
}

/** A figure of the world may be left to the operation; once something is said of it, it needs its number. */
function mayBeEmpty(draft: Draft, path: string): boolean {
  if (/\.(low|high)$/.test(path)) return true;
  const [, figure, field] = /^(.*\.inputs\.(\w+))\.value$/.exec(path) ?? [];
  if (figure === undefined || INPUTS[field as InputField].neutral !== undefined) return false;
  const { low, high, source, asOf } = valueAt(draft, figure) as FigureDraft;
  return [low, high, source, asOf].join('').trim() === '';
}

/** Every field with a number, in the order of the page. */
function numbersOf(draft: Draft): string[] {
  const ofVariants = draft.variants.flatMap(({ groups }, variant) => [
    ...groups.flatMap(({ presence }, group) => {
      const at = `variants[${variant}].groups[${group}]`;
      return [`${at}.people`, ...presence.map((_, day) => `${at}.presence[${day}]`)];
    }),
    ...FIELDS.flatMap((field) => ['value', 'low', 'high'].map((end) => `variants[${variant}].inputs.${field}.${end}`)),
  ]);
  return [...ofVariants, 'runs', 'seed'];
}

/** The fields that keep a draft from being asked, the first of the page first. */
export function wrongNumbers(draft: Draft): string[] {
  return numbersOf(draft).filter((path) => isWrong(draft, path));
}

/** What a draft asks; only of one without wrong numbers. */
export function requestOf(draft: Draft): ScenarioRequest {
  return {
    level: Number(draft.level),
    runs: numberIn(draft.runs, RUNS)!,
    seed: numberIn(draft.seed, SEED)!,
    variants: draft.variants.map(variantOf),
  };
}

function variantOf({ name, sharing, groups, inputs }: VariantDraft): ScenarioVariant {
  return {
    name,
    sharing: sharing as ScenarioSharing,
    groups: groups.map((group) => ({
      name: group.name,
      people: numberIn(group.people, PEOPLE)!,
      presence: group.presence.map((share) => sent(numberIn(share, PERCENT)!, PERCENT)),
    })),
    inputs: Object.fromEntries(FIELDS.flatMap((field) => figureOf(field, inputs[field]))) as ScenarioInputs,
  };
}

/** Nothing where nothing is said of it. */
function figureOf(field: InputField, figure: FigureDraft): [InputField, ScenarioFigure][] {
  const bounds = INPUTS[field];
  const { low, high, source, asOf } = figure;
  const value = numberIn(figure.value, bounds);
  const number = (text: string) => sent(numberIn(text, bounds)!, bounds);
  if (value === undefined) return [];
  const more = {
    ...(low.trim() && { low: number(low) }),
    ...(high.trim() && { high: number(high) }),
    ...(source.trim() && { source: source.trim() }),
    ...(asOf.trim() && { asOf: asOf.trim() }),
  };
  if (Object.keys(more).length === 0 && value === Number(bounds.neutral ?? Number.NaN)) return [];
  return [[field, { value: sent(value, bounds), ...more }]];
}
