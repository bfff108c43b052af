import type { Size } from './view';

/** At least this many pixels of the plan must be seen beside a sheet. */
const LEAST = 160;

/**
 * How much of the frame a sheet lies over: at its bottom, or at its right where the sheet stands at the side; none when it
 * stands beside the frame. Scrolls the page where too little of the frame would be left to see.
 */
export function coveredBy(frame: HTMLElement, sheet: HTMLElement | null): Size | undefined {
  const covered = measure(frame, sheet);
  if (covered === undefined || frame.clientHeight - covered.height >= LEAST) {
    return covered;
  }
  frame.scrollIntoView({ block: 'start' });
  return measure(frame, sheet);
}

function measure(frame: HTMLElement, sheet: HTMLElement | null): Size | undefined {
  const under = frame.getBoundingClientRect();
  const over = sheet?.getBoundingClientRect();
  if (over === undefined || over.left >= under.right || over.right <= under.left) {
    return undefined;
  }
  const atSide = over.left - under.left >= LEAST;
  return {
    width: atSide ? under.right - over.left : 0,
    height: Math.max(0, under.bottom - (atSide ? over.bottom : over.top)),
  };
}
