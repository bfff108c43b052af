import { describe, expect, it, vi } from 'vitest';
import { coveredBy } from './covered-by';

/** An element that stands where it is said to stand. */
function at(left: number, top: number, right: number, bottom: number): HTMLElement {
  const element = document.createElement('div');
  element.getBoundingClientRect = () => new DOMRect(left, top, right - left, bottom - top);
  Object.defineProperty(element, 'clientHeight', { value: bottom - top });
  return element;
}

describe('what a sheet covers of the plan', () => {
  it('is nothing where there is none, or where it stands beside', () => {
    expect(coveredBy(at(16, 200, 374, 720), null)).toBeUndefined();
    expect(coveredBy(at(16, 200, 800, 720), at(824, 200, 1200, 500))).toBeUndefined();
  });

  it('is the bottom on a phone that is held upright', () => {
    expect(coveredBy(at(16, 200, 374, 720), at(0, 520, 390, 784))).toEqual({ width: 0, height: 200 });
  });

  it('is the side on a phone that lies', () => {
    expect(coveredBy(at(16, 60, 828, 330), at(492, 52, 844, 330))).toEqual({ width: 336, height: 0 });
  });

  it('is made less by scrolling where hardly anything of the plan would be seen', () => {
    const frame = at(16, 500, 374, 1020);
    const scrolled = vi.spyOn(frame, 'scrollIntoView').mockImplementation(() => {
      frame.getBoundingClientRect = () => new DOMRect(16, 80, 358, 520);
    });

    expect(coveredBy(frame, at(0, 520, 390, 784))).toEqual({ width: 0, height: 80 });
    expect(scrolled).toHaveBeenCalledOnce();
  });
});
