import { expect, it } from 'vitest';
import type { Steps } from './neighbours';
import { startWalk, walkOn } from './walk';

/** A tall room beside two desks: from the room, left leads to the upper desk only. */
const steps = new Map<string, Steps>([
  ['upper', { right: 'room', down: 'lower' }],
  ['lower', { right: 'room', up: 'upper' }],
  ['room', { left: 'upper' }],
]);

it('goes back to the desk it came from', () => {
  const there = walkOn(startWalk('lower'), 'right', steps);

  expect(walkOn(there!, 'left', steps)?.at).toBe('lower');
});

it('follows the plan again once it is back', () => {
  const back = walkOn(walkOn(startWalk('lower'), 'right', steps)!, 'left', steps);

  expect(walkOn(back!, 'up', steps)?.at).toBe('upper');
});

it('stays where nothing lies that way', () => {
  expect(walkOn(startWalk('room'), 'down', steps)).toBeNull();
});

it('does not go back to a space that a filter took away', () => {
  const there = walkOn(startWalk('lower'), 'right', steps)!;
  const filtered = new Map([...steps].filter(([id]) => id !== 'lower'));

  expect(walkOn(there, 'left', filtered)?.at).toBe('upper');
});
