import { expect, it } from 'vitest';
import { plainName } from './space-words';

it('leaves the capacity out of a name, and no other number', () => {
  expect(plainName({ name: 'Zandbank (8)', capacity: 8 })).toBe('Zandbank');
  expect(plainName({ name: 'Zandbank (2)', capacity: 8 })).toBe('Zandbank (2)');
});
