import { expect, it } from 'vitest';
import { searchOf } from './search';

const read = searchOf('floor', 'date');

it('keeps what the page knows, as text', () => {
  expect(read({ floor: 3, date: '2026-11-24' })).toEqual({ floor: '3', date: '2026-11-24' });
});

it('drops what it does not know, and what is no word', () => {
  expect(read({ floor: { a: 1 }, date: null, theme: 'dark', constructor: 'x' })).toEqual({});
});
