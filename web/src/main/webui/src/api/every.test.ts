import { expect, it } from 'vitest';
import { every } from './every';

it('reads a list to its last page, each from where the one before ended', async () => {
  const asked: object[] = [];
  const pages = [
    { items: ['a', 'b'], next: 'after b' },
    { items: [], next: 'after nothing' },
    { items: ['c'], next: null },
  ];

  const all = await every(async (from) => {
    asked.push(from);
    return { data: pages[asked.length - 1]! };
  });

  expect(all).toEqual(['a', 'b', 'c']);
  expect(asked).toEqual([{}, { cursor: 'after b' }, { cursor: 'after nothing' }]);
});
