import { waitFor } from '@testing-library/react';
import { useRef } from 'react';
import { expect, it, vi } from 'vitest';
import { show } from '../../ui/testing';
import type { Plan } from './plan';
import { PlanSheet, type PlanSpace } from './plan-sheet';

const box = { x: 0, y: 0, width: 1, height: 2 };
const plan: Plan = {
  box,
  outline: '',
  neighbourhoods: [],
  fixtures: [],
  shapes: [{ spaceId: 'desk', code: '3A-001', path: '', box }],
};
const desk: PlanSpace = {
  spaceId: 'desk',
  code: '3A-001',
  name: '3A-001',
  kind: 'DESK',
  capacity: 1,
  neighbourhoodId: 'n',
  state: 'FREE',
  label: '3A-001',
};
const nothing = () => undefined;

function PlanWithSheet() {
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <>
      <PlanSheet plan={plan} name="" hintId="" spaces={[desk]} selected="desk" sheet={sheet} onReady={nothing} onOpen={nothing} onClose={nothing} />
      <div ref={sheet} />
    </>
  );
}

it('bears that the size of the sheet is told once more when the page has gone', async () => {
  const told: (() => void)[] = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: () => void) {
        told.push(tell);
      }
      observe = nothing;
      disconnect = nothing;
    },
  );
  const { unmount } = await show(<PlanWithSheet />);
  await waitFor(() => expect(told).toHaveLength(2));
  unmount();

  told.forEach((tell) => expect(tell).not.toThrow());
});
