import { expect, it } from 'vitest';
import { numberAt, numberIn, PEOPLE, PERCENT, positionOf, sent, shown } from './bounds';
import { INPUTS } from './inputs';

it.each([
  ['1.200', 1200],
  ['1,200', 1200],
  ['1 200', 1200],
  ['500.000', 500_000],
  [' 180 ', 180],
  ['0', undefined],
  ['500001', undefined],
  ['12.5', undefined],
  ['1.20', undefined],
  ['1e3', undefined],
  ['many', undefined],
  ['', undefined],
])('reads %j as a number of people', (text, number) => {
  expect(numberIn(text, PEOPLE)).toBe(number);
});

it.each([
  ['62,5', 62.5],
  ['62.5', 62.5],
  ['100', 100],
  ['100.1', undefined],
  ['-1', undefined],
])('reads %j as a share', (text, number) => {
  expect(numberIn(text, PERCENT)).toBe(number);
});

it('reads a minus of either kind', () => {
  expect(numberIn('-10', INPUTS.growth)).toBe(-10);
  expect(numberIn('\u221210', INPUTS.growth)).toBe(-10);
});

it('sends a share as it is calculated with, and shows it as it was written', () => {
  for (let written = 0; written <= 100; written++) expect(shown(sent(written, PERCENT), PERCENT)).toBe(written);
  expect(sent(62, PERCENT)).toBe(0.62);
  expect(sent(19.9, INPUTS.commuteDistance)).toBe(19.9);
});

it('moves at each step of a slider, whichever way', () => {
  for (const bounds of [PEOPLE, PERCENT, ...Object.values(INPUTS)]) {
    const { step } = bounds.ratioFrom === undefined ? bounds : { step: 1 };
    let number = numberAt(positionOf(bounds.min, bounds), bounds);
    const way: number[] = [];
    for (let at = 0; at < 50; at++) {
      way.push(number);
      const next = numberAt(positionOf(number, bounds) + step, bounds);
      expect(next).toBeGreaterThan(number);
      number = next;
    }
    for (const before of way.reverse()) {
      number = numberAt(positionOf(number, bounds) - step, bounds);
      expect(number).toBe(before);
    }
  }
});
