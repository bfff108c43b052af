import { i18n } from '@lingui/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Draft, LETTERS, MOST_GROUPS, withText } from './draft';
import { FIELDS } from './inputs';
import { draftOf, isTooLong, openOf, searchOf } from './link';
import { newDraft, newGroup, withExample } from './new-draft';
import { scenarioSearch } from './scenario-search';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

/** Through the address and back, as the router does it. */
function reopened(draft: Draft): Draft {
  return draftOf(scenarioSearch(searchOf(draft, 0)));
}

function copies(draft: Draft): Draft {
  const [first] = draft.variants;
  return { ...draft, variants: LETTERS.map((letter) => ({ ...first!, name: `Variant ${letter}` })) };
}

describe('a link', () => {
  it('brings back everything that was filled in', () => {
    let draft = copies(withExample(newDraft()));
    draft = withText(draft, 'variants[0].inputs.costPerDesk.value', '12.500');
    draft = withText(draft, 'variants[0].inputs.costPerDesk.source', 'Books of *our* house_2026, page 3!');
    draft = withText(draft, 'variants[0].inputs.costPerDesk.asOf', '2026-10');
    draft = withText(draft, 'variants[1].inputs.costPerDesk.value', '');
    draft = withText(draft, 'variants[1].sharing', 'APART');
    draft = withText(draft, 'variants[2].inputs.spread.value', '50');
    draft = withText(draft, 'variants[2].groups[0].people', 'many');
    draft = { ...draft, level: '0.99', runs: '500', seed: '2026' };
    draft.variants[2]!.groups = [draft.variants[2]!.groups[0]!, newGroup('!s_*g')];

    expect(reopened(draft)).toEqual(draft);
  });

  it('brings back what is not filled in yet, too', () => {
    expect(reopened(newDraft())).toEqual(newDraft());
    expect(draftOf({})).toEqual(newDraft());
  });

  it('says of B and C only what differs from A', () => {
    const draft = withText(copies(withExample(newDraft())), 'variants[1].inputs.spread.value', '50');

    expect(searchOf(draft, 1)).toEqual({ a: 'Variant A*g_Everybody_180_45_65_45_62_20', b: 'Variant B*spread_50', c: 'Variant C', open: 'b' });
  });

  it('opens what it can of a link that was typed over', () => {
    const draft = draftOf({ a: 'Mine*nonsense_1*g_Us_10*spread_20_*apart', b: '', c: 'C*__proto___1', level: '0.5', open: 'z' });

    expect(draft.variants.map(({ name }) => name)).toEqual(['Mine', '', 'C']);
    expect(draft.variants[0]).toMatchObject({ sharing: 'APART', groups: [{ name: 'Us', people: '10', presence: ['', '', '', '', ''] }], inputs: { spread: { value: '20' } } });
    expect(draft.level).toBe('0.95');
    expect(openOf({ open: 'z' })).toBe(0);
  });

  it('has room for three variants with all their groups, ranges and sources', () => {
    let draft = copies(withExample(newDraft()));
    draft.variants[0]!.groups = Array.from({ length: MOST_GROUPS }, (_, at) => ({ ...draft.variants[0]!.groups[0]!, name: `Department ${at}` }));
    for (const field of FIELDS) {
      for (const [part, text] of Object.entries({ value: '12', low: '10', high: '14', source: 'Count of our own', asOf: '2026-10' })) {
        draft = withText(draft, `variants[0].inputs.${field}.${part}`, text);
      }
    }
    draft = { ...draft, variants: [draft.variants[0]!, ...draft.variants.slice(1).map((variant) => ({ ...variant, groups: draft.variants[0]!.groups }))] };

    expect(isTooLong(searchOf(draft, 0))).toBe(false);
    expect(isTooLong(searchOf(withText(draft, 'variants[0].name', 'é'.repeat(400)), 0))).toBe(true);
  });
});
