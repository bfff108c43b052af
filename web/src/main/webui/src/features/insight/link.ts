import { type Draft, type FigureDraft, type GroupDraft, type InputField, LETTERS, MOST_GROUPS, type VariantDraft, WEEKDAYS } from './draft';
import { FIELDS } from './inputs';
import { LEVEL, newDraft, newGroup, RUNS_AT_FIRST, SEED_AT_FIRST, unchanged } from './new-draft';
import type { ScenarioSearch } from './scenario-search';

/**
 * Longer addresses do not come through everywhere: the door reads 4,096 characters, and an address that is opened by
 * somebody who is not signed in is carried through the sign-in in a cookie.
 */
const LONGEST = 1_900;

/** Between the parts of a variant, and between the texts of a part: characters that an address has as they are. */
const PART = '*';
const TEXT = '_';
const GROUP = 'g';

type Key = 'a' | 'b' | 'c';
const KEYS = LETTERS.map((letter) => letter.toLowerCase() as Key);

/** What the address says of a draft: of A what differs from an empty form, of the others what differs from A. */
export function searchOf(draft: Draft, open: number): ScenarioSearch {
  const [blank] = newDraft().variants;
  const [first] = draft.variants;
  const variants = draft.variants.map((variant, at) => [KEYS[at], written(variant, at === 0 ? blank! : first!)]);
  return {
    ...Object.fromEntries(variants),
    ...(open > 0 && { open: KEYS[open]! }),
    ...(draft.level !== LEVEL && { level: draft.level }),
    ...(draft.runs !== RUNS_AT_FIRST && { runs: draft.runs }),
    ...(draft.seed !== SEED_AT_FIRST && { seed: draft.seed }),
  };
}

/** The draft of an address; an empty form where it says nothing. */
export function draftOf({ a, b, c, level = LEVEL, runs = RUNS_AT_FIRST, seed = SEED_AT_FIRST }: ScenarioSearch): Draft {
  const [blank] = newDraft().variants;
  const first = a === undefined ? blank! : read(a, blank!);
  const others = [b, c].filter((text) => text !== undefined).map((text) => read(text, first));
  return { level: ['0.9', '0.95', '0.99', '0.999'].includes(level) ? level : LEVEL, runs, seed, variants: [first, ...others] };
}

export function openOf({ open }: ScenarioSearch): number {
  return Math.max(0, KEYS.indexOf(open as Key));
}

export function isTooLong(search: ScenarioSearch): boolean {
  return new URLSearchParams(search as Record<string, string>).toString().length > LONGEST;
}

function written(variant: VariantDraft, base: VariantDraft): string {
  const { name, sharing, groups, inputs } = variant;
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const part = (...texts: string[]) => texts.map(hidden).join(TEXT).replace(/_+$/, '');
  return [
    hidden(name),
    ...(sharing === base.sharing ? [] : [sharing.toLowerCase()]),
    ...(same(groups, base.groups) ? [] : groups.map((group) => part(GROUP, group.name, group.people, ...group.presence))),
    ...FIELDS.filter((field) => !same(inputs[field], base.inputs[field])).map((field) => {
      const { value, low, high, source, asOf } = inputs[field];
      return part(field, value, low, high, source, asOf);
    }),
  ].join(PART);
}

/** Whatever is not understood is as in the base: links are typed over and cut off. */
function read(text: string, base: VariantDraft): VariantDraft {
  const [name = '', ...parts] = text.split(PART);
  const groups: GroupDraft[] = [];
  const inputs: Record<InputField, FigureDraft> = { ...base.inputs };
  let { sharing } = base;
  for (const part of parts) {
    const [what = '', ...texts] = part.split(TEXT).map(found);
    if (what === 'together' || what === 'apart') sharing = what.toUpperCase();
    else if (what === GROUP && groups.length < MOST_GROUPS) groups.push(groupOf(texts));
    else if (isField(what)) inputs[what] = figureOf(what, texts);
  }
  return { name: found(name), sharing, groups: groups.length > 0 ? groups : base.groups, inputs };
}

function groupOf([name = '', people = '', ...presence]: string[]): GroupDraft {
  return { name, people, presence: newGroup('').presence.map((empty, day) => presence[day] ?? empty).slice(0, WEEKDAYS) };
}

function figureOf(field: InputField, [value = '', low = '', high = '', source = '', asOf = '']: string[]): FigureDraft {
  return { ...unchanged(field), value, low, high, source, asOf };
}

const isField = (text: string): text is InputField => (FIELDS as string[]).includes(text);

const SIGNS: Record<string, string> = { '!': '!!', [PART]: '!s', [TEXT]: '!u' };

function hidden(text: string): string {
  return text.replace(/[!*_]/g, (sign) => SIGNS[sign]!);
}

function found(text: string): string {
  return text.replace(/![!su]/g, (code) => Object.keys(SIGNS).find((sign) => SIGNS[sign] === code)!);
}
