import { expect, it } from 'vitest';
import { once } from './once';
import { Problem } from './problem';

async function keyOf(wish: object, answer: () => unknown = () => undefined): Promise<string> {
  let key = '';
  await once(wish, async (headers) => {
    key = headers['Idempotency-Key'];
    return answer();
  }).catch(() => undefined);
  return key;
}
const refuse = (status: number) => () => {
  throw new Problem(status, {});
};

it('keeps the key of a wish whose answer was lost', async () => {
  const wish = { spaceId: 'a' };

  const first = await keyOf(wish, refuse(0));
  const second = await keyOf({ spaceId: 'a' }, refuse(503));

  expect(second).toBe(first);
  expect(await keyOf(wish)).toBe(first);
});

it.each([
  ['answered', undefined],
  ['refused', refuse(409)],
])('gives the same wish another key when it was %s', async (_, answer) => {
  const wish = { spaceId: 'b' };

  const first = await keyOf(wish, answer);

  expect(await keyOf(wish)).not.toBe(first);
});

it('gives each wish a key of its own', async () => {
  expect(await keyOf({ spaceId: 'c' }, refuse(0))).not.toBe(await keyOf({ spaceId: 'd' }, refuse(0)));
});
