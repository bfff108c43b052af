import { expect, it } from 'vitest';
import { numberIn } from './number-field';

it('reads whole numbers within their bounds', () => {
  expect(numberIn(' 30 ', 5, 240)).toBe(30);
  expect(['4', '241', '3.5', 'thirty', '1e9'].map((text) => numberIn(text, 5, 240))).toEqual(Array(5).fill(undefined));
});

it('takes nothing for no rule, where there may be none', () => {
  expect(numberIn('', 5, 240, true)).toBeNull();
  expect(numberIn('', 5, 240)).toBeUndefined();
});
