import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../ui/testing';
import { FloorPlan } from './floor-plan';
import type { PlanSpace } from './plan-sheet';

const square = (x: number, y: number) => ({
  type: 'Polygon',
  coordinates: [[[x, y], [x + 0.8, y], [x + 0.8, y + 1.6], [x, y + 1.6]]],
});
/** Three desks in a row, one above the first, and one that the filters leave out. */
const places: Record<string, [number, number]> = {
  '3A-001': [0, 0],
  '3A-002': [2, 0],
  '3A-003': [4, 0],
  '3A-004': [0, 3],
  '3A-005': [2, 3],
};
const spaces = Object.keys(places).map(
  (code): PlanSpace => ({
    spaceId: code,
    code,
    name: code,
    kind: 'DESK',
    capacity: 1,
    neighbourhoodId: 'n',
    state: code === '3A-003' ? 'TAKEN' : 'FREE',
    label: `${code}, desk, ${code === '3A-003' ? 'taken' : 'free'}, Waterkant`,
    other: code === '3A-005',
  }),
);
const server = setupServer(
  http.get('*/api/booking/v1/floors/f3/plan', () =>
    HttpResponse.json({
      type: 'FeatureCollection',
      features: Object.entries(places).map(([code, [x, y]]) => ({
        properties: { feature: 'space', code, spaceId: code },
        geometry: square(x, y),
      })),
    }),
  ),
);
const opened = vi.fn();
const closed = vi.fn();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(async () => {
  // jsdom gives no focus to SVG; the browser's journeys see the real one.
  vi.spyOn(SVGElement.prototype, 'focus').mockImplementation(function (this: SVGElement) {
    this.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  });
  await show(<FloorPlan floorId="f3" name="Verdieping 3" spaces={spaces} onOpen={opened} onClose={closed} />);
  await screen.findByRole('group', { name: 'Spaces of Verdieping 3' });
  await go('3A-001');
});
afterEach(() => {
  opened.mockReset();
  closed.mockReset();
});

const button = (code: string) => screen.getByRole('button', { name: new RegExp(`^${code},`) });
/** The one space that Tab leads to. */
const current = () =>
  within(screen.getByRole('group', { name: 'Spaces of Verdieping 3' }))
    .getAllByRole('button')
    .filter((b) => b.getAttribute('tabindex') === '0')
    .map((b) => b.getAttribute('data-space'));

async function go(code: string) {
  fireEvent.focusIn(button(code));
  await waitFor(() => expect(current()).toEqual([code]));
}

function press(...keys: string[]) {
  for (const key of keys) {
    fireEvent.keyDown(button(current()[0]!), { key });
  }
}

describe('the plan by keyboard', () => {
  it('names each space with kind, state and neighbourhood', () => {
    expect(button('3A-003')).toHaveAccessibleName('3A-003, desk, taken, Waterkant');
  });

  it('has one tab stop', () => {
    expect(current()).toHaveLength(1);
  });

  it('goes to the neighbouring space and back', () => {
    press('ArrowRight', 'ArrowRight');
    expect(current()).toEqual(['3A-003']);

    press('ArrowLeft', 'ArrowLeft', 'ArrowUp');
    expect(current()).toEqual(['3A-004']);
  });

  it('passes over what the filters leave out', () => {
    expect(screen.queryByRole('button', { name: /^3A-005/ })).toBeNull();
    press('ArrowUp', 'ArrowRight');

    expect(current()).toEqual(['3A-003']);
  });

  it('says when nothing lies that way', async () => {
    press('ArrowLeft');

    expect(current()).toEqual(['3A-001']);
    expect(await screen.findByText('No space to the left')).toBeInTheDocument();
  });

  it('jumps to the ends and to a code that is typed', () => {
    press('End');
    expect(current()).toEqual(['3A-004']);

    press('Home');
    expect(current()).toEqual(['3A-001']);

    press('3', 'a', '-', '0', '0', '2');
    expect(current()).toEqual(['3A-002']);
  });

  it('opens by Enter and by Space, and closes by Escape', () => {
    press('ArrowRight', 'Enter');
    expect(opened).toHaveBeenLastCalledWith('3A-002');

    press(' ');
    expect(opened).toHaveBeenCalledTimes(2);

    press('Escape');
    expect(closed).toHaveBeenCalledOnce();
  });

  it('leaves the keys of the browser alone', () => {
    expect(fireEvent.keyDown(button('3A-001'), { key: 'r', ctrlKey: true })).toBe(true);
    expect(fireEvent.keyDown(button('3A-001'), { key: 'Tab' })).toBe(true);
    expect(fireEvent.keyDown(button('3A-001'), { key: 'ArrowDown' })).toBe(false);
  });
});
