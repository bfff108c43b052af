import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gestures } from './gestures';
import { PanZoom } from './pan-zoom';

let frame: HTMLDivElement;
let sheet: SVGSVGElement;
let panZoom: PanZoom;
let gestures: Gestures;
const opened = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  document.body.innerHTML = '<div id="frame"><svg id="sheet"><g data-space="s1"></g></svg></div>';
  frame = document.querySelector('#frame')!;
  sheet = document.querySelector('#sheet')!;
  Object.defineProperty(frame, 'clientWidth', { value: 400, configurable: true });
  Object.defineProperty(frame, 'clientHeight', { value: 300 });
  frame.addEventListener('click', opened);
  panZoom = new PanZoom(frame, sheet);
  gestures = new Gestures(frame, panZoom);
  panZoom.show({ x: 0, y: -1000, width: 2000, height: 1000 });
  vi.advanceTimersByTime(300);
});
afterEach(() => {
  gestures.end();
  panZoom.end();
  opened.mockReset();
  vi.useRealTimers();
});

const space = () => sheet.querySelector('[data-space]')!;
const moved = () => {
  vi.advanceTimersByTime(300);
  return sheet.style.transform;
};
const at = (clientX: number, clientY: number, more: object = {}) => ({ clientX, clientY, pointerId: 1, button: 0, pointerType: 'mouse', ...more });

function drag(from: [number, number], to: [number, number], more: object = {}) {
  fireEvent.pointerDown(space(), at(...from, more));
  fireEvent.pointerMove(space(), at(...to, more));
  fireEvent.pointerUp(space(), at(...to, more));
}

describe('moving the plan', () => {
  it('begins with a part where the desks of the whole would be specks', () => {
    Object.defineProperty(frame, 'clientWidth', { value: 800 });
    panZoom.show({ x: 0, y: -1000, width: 2000, height: 1000 }, { x: 0, y: -400, width: 400, height: 400 });

    expect(panZoom.scale).toBeCloseTo(268 / 400);
    expect(frame.dataset['zoomed']).toBe('true');
  });

  it('begins on a phone so near that a finger hits a desk', () => {
    panZoom.show({ x: 0, y: -1000, width: 2000, height: 1000 }, { x: 0, y: -400, width: 400, height: 400 });

    expect(panZoom.scale * 16).toBeGreaterThanOrEqual(16);
  });

  it('begins with the whole floor where its desks can be told apart, whatever part is asked', () => {
    panZoom.show({ x: 0, y: -400, width: 500, height: 400 }, { x: 0, y: -400, width: 100, height: 100 });

    expect(panZoom.scale).toBeCloseTo(268 / 400);
  });

  it('begins with the whole floor and tells how near it is', () => {
    expect(panZoom.scale).toBeCloseTo(368 / 2000);
    expect(sheet.dataset['detail']).toBe('0');
    expect(frame.dataset['zoomed']).toBe('false');
  });

  it('scrolls the page by the wheel, and zooms with Ctrl', () => {
    const before = moved();

    expect(fireEvent.wheel(frame, { deltaY: -100 })).toBe(true);
    expect(moved()).toBe(before);
    expect(fireEvent.wheel(frame, { deltaY: -100, ctrlKey: true })).toBe(false);
    expect(moved()).not.toBe(before);
    expect(frame.dataset['zoomed']).toBe('true');
  });

  it('follows a drag, which opens nothing', () => {
    panZoom.zoomIn();
    panZoom.zoomIn();
    const before = moved();

    drag([200, 150], [150, 150]);
    fireEvent.click(space(), { detail: 1 });

    expect(moved()).not.toBe(before);
    expect(opened).not.toHaveBeenCalled();
  });

  it('takes a click that hardly moves for a click', () => {
    drag([200, 150], [202, 151]);
    fireEvent.click(space(), { detail: 1 });

    expect(opened).toHaveBeenCalledOnce();
  });

  it('scrolls the page with what a finger drags beyond the edge', () => {
    const scrolled = vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);

    drag([200, 150], [200, 100], { pointerType: 'touch' });

    expect(scrolled).toHaveBeenCalledWith(0, 50);
  });

  it('pinches with two fingers', () => {
    fireEvent.pointerDown(frame, at(180, 150, { pointerType: 'touch' }));
    fireEvent.pointerDown(frame, at(220, 150, { pointerType: 'touch', pointerId: 2 }));
    fireEvent.pointerMove(frame, at(260, 150, { pointerType: 'touch', pointerId: 2 }));

    expect(panZoom.scale).toBeCloseTo((2 * 368) / 2000);
  });

  it('opens what a finger taps at once, and comes near where the desks are too small to hit', () => {
    space().dispatchEvent(new PointerEvent('click', { bubbles: true, pointerType: 'touch', clientX: 200, clientY: 150, detail: 1 }));

    expect(panZoom.scale * 16).toBeGreaterThanOrEqual(24);
    expect(opened).toHaveBeenCalledOnce();
  });

  it('zooms in by two taps on one spot, which open nothing more', () => {
    const tap = () => space().dispatchEvent(new PointerEvent('click', { bubbles: true, pointerType: 'touch', clientX: 200, clientY: 150, detail: 1 }));
    tap();
    const near = panZoom.scale;
    tap();

    expect(panZoom.scale).toBeGreaterThan(near);
    expect(opened).toHaveBeenCalledOnce();
  });

  it.each([
    ['below', { width: 0, height: 180 }],
    ['at the side', { width: 200, height: 0 }],
  ])('brings a desk into the middle of what a sheet %s leaves free, wherever on the plan it stands', (_, covered) => {
    panZoom.cover(covered);
    for (const desk of [
      { x: 900, y: -500, width: 16, height: 32 },
      { x: 0, y: -32, width: 16, height: 32 },
      { x: 1984, y: -1000, width: 16, height: 32 },
    ]) {
      panZoom.come(desk);
      const [, x, y] = /translate\((.+)px, (.+)px\)/.exec(moved())!.map(Number);
      const [left, top] = [x! + desk.x * panZoom.scale, y! + desk.y * panZoom.scale];

      expect(panZoom.scale * 16).toBeGreaterThanOrEqual(24);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + desk.width * panZoom.scale).toBeLessThanOrEqual(400 - covered.width);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top + desk.height * panZoom.scale).toBeLessThanOrEqual(300 - covered.height);
    }
  });

  it('shows the whole floor again', () => {
    panZoom.zoomIn();
    panZoom.fitAll();

    expect(panZoom.scale).toBeCloseTo(368 / 2000);
    expect(moved()).toContain('translate(16px');
  });
});
