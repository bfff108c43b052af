import { t } from '@lingui/core/macro';
import { type Draft, type FigureDraft, type GroupDraft, type InputField, type VariantDraft, WEEKDAYS } from './draft';
import { FIELDS, INPUTS } from './inputs';

/** What the operation takes where nothing is said. */
export const LEVEL = '0.95';
export const RUNS_AT_FIRST = '1000';
export const SEED_AT_FIRST = '1';

/** Where everybody begins: who comes is theirs to fill in. */
export function newDraft(): Draft {
  return { level: LEVEL, runs: RUNS_AT_FIRST, seed: SEED_AT_FIRST, variants: [newVariant()] };
}

function newVariant(): VariantDraft {
  const inputs = Object.fromEntries(FIELDS.map((field) => [field, unchanged(field)])) as Record<InputField, FigureDraft>;
  return { name: t`As it is`, sharing: 'TOGETHER', groups: [newGroup(t`Everybody`)], inputs };
}

export function newGroup(name: string): GroupDraft {
  return { name, people: '', presence: Array<string>(WEEKDAYS).fill('') };
}

export function unchanged(field: InputField): FigureDraft {
  return { value: INPUTS[field].neutral ?? '', low: '', high: '', source: '', asOf: '' };
}

/** An example that is not measured, and says so wherever it is shown. */
const EXAMPLE = { people: 180, presence: [0.45, 0.65, 0.45, 0.62, 0.2] };

export function withExample(draft: Draft): Draft {
  return withPeople(draft, { people: String(EXAMPLE.people), presence: EXAMPLE.presence.map((share) => String(100 * share)) });
}

/** With other people in the first group, and what it is called as it was. */
export function withPeople(draft: Draft, { people, presence }: Pick<GroupDraft, 'people' | 'presence'>): Draft {
  const [first, ...others] = draft.variants;
  const [group, ...rest] = first!.groups;
  return { ...draft, variants: [{ ...first!, groups: [{ ...group!, people, presence }, ...rest] }, ...others] };
}

/** Whether who comes when is still that of the example. */
export function isExample({ people, presence }: { people: number; presence: readonly number[] }): boolean {
  return people === EXAMPLE.people && presence.join() === EXAMPLE.presence.join();
}

