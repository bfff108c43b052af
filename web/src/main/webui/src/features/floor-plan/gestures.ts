import type { PanZoom, Spot } from './pan-zoom';

/** The narrow side of a desk, in plan units. */
const DESK = 16;
/** Where a finger taps a desk narrower than this, in pixels, the plan comes near until it is as wide as the second. */
const TOO_NARROW = 16;
const WIDE_ENOUGH = 26;
const TAP_PAUSE = 320;
const LEAST_STEP = 1.5;
const TWICE_STEP = 1.8;

/**
 * Moves a plan by wheel, mouse and fingers. One finger pans once the plan is larger than the frame; what the plan cannot
 * take scrolls the page, and so does the wheel without Ctrl: the page is never trapped.
 */
export class Gestures {
  private readonly pointers = new Map<number, Spot>();
  private moved = false;
  private lastTap = { at: -Infinity, x: 0, y: 0 };
  private readonly stop = new AbortController();

  constructor(
    private readonly frame: HTMLElement,
    private readonly plan: PanZoom,
  ) {
    const on = { signal: this.stop.signal };
    frame.addEventListener('wheel', this.wheel, { ...on, passive: false });
    frame.addEventListener('pointerdown', this.down, on);
    frame.addEventListener('pointermove', this.move, on);
    frame.addEventListener('pointerup', this.up, on);
    frame.addEventListener('pointercancel', this.up, on);
    frame.addEventListener('click', this.click, { ...on, capture: true });
    frame.addEventListener('dblclick', this.doubleClick, on);
    // The browser scrolls a clipped frame to show what has focus; the plan moves itself instead.
    frame.addEventListener('scroll', () => frame.scrollTo(0, 0), on);
  }

  end() {
    this.stop.abort();
  }

  private readonly wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) {
      return;
    }
    event.preventDefault();
    this.plan.follow(Math.exp(-event.deltaY * 0.004), this.inFrame(event));
    this.plan.settleSoon(160);
  };

  private readonly down = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button !== 0) {
      return;
    }
    if (this.pointers.size === 0) {
      this.moved = false;
    }
    this.pointers.set(event.pointerId, this.inFrame(event));
    this.plan.hold();
  };

  private readonly move = (event: PointerEvent) => {
    const from = this.pointers.get(event.pointerId);
    if (from === undefined) {
      return;
    }
    const to = this.inFrame(event);
    const slack = event.pointerType === 'mouse' ? 4 : 8;
    if (!this.moved && Math.hypot(to.x - from.x, to.y - from.y) < slack) {
      return;
    }
    if (!this.moved) {
      this.moved = true;
      this.frame.dataset['panning'] = 'true';
      this.frame.setPointerCapture?.(event.pointerId);
    }
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.pointers.set(event.pointerId, to);
    if (other === undefined) {
      this.panBy({ x: to.x - from.x, y: to.y - from.y }, event.pointerType);
    } else {
      this.pinch(from, to, other);
    }
  };

  private panBy(by: Spot, pointerType: string) {
    const rest = this.plan.moveBy(by);
    if (pointerType !== 'mouse' && Math.abs(rest) > 0.5) {
      window.scrollBy(0, -rest);
    }
  }

  private pinch(from: Spot, to: Spot, other: Spot) {
    const apart = (p: Spot) => Math.max(1, Math.hypot(p.x - other.x, p.y - other.y));
    const centre = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 };
    this.plan.follow(apart(to) / apart(from), centre, { x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 });
  }

  private readonly up = (event: PointerEvent) => {
    if (!this.pointers.delete(event.pointerId)) {
      return;
    }
    if (this.pointers.size === 0) {
      delete this.frame.dataset['panning'];
      this.plan.settleSoon(80);
    }
  };

  /** Ends a drag without opening the space under it; a finger zooms in by two taps, and where the desks are too small to hit. */
  private readonly click = (event: MouseEvent) => {
    const byFinger = (event as PointerEvent).pointerType === 'touch';
    const at = this.inFrame(event);
    const twice = event.timeStamp - this.lastTap.at < TAP_PAUSE && Math.hypot(at.x - this.lastTap.x, at.y - this.lastTap.y) < 24;
    this.lastTap = { at: event.timeStamp, ...at };
    if (this.moved && event.detail !== 0) {
      this.moved = false;
      stopHere(event);
    } else if (byFinger && twice) {
      stopHere(event);
      this.plan.zoomBy(TWICE_STEP, at);
    } else if (byFinger && this.tooSmall(event.target)) {
      this.plan.zoomBy(Math.max(LEAST_STEP, WIDE_ENOUGH / (DESK * this.plan.scale)), at);
    }
  };

  private tooSmall(target: EventTarget | null): boolean {
    return DESK * this.plan.scale < TOO_NARROW && (target as Element | null)?.closest?.('[data-space]') != null;
  }

  private readonly doubleClick = (event: MouseEvent) => {
    if ((event.target as Element).closest('[data-space]') === null) {
      this.plan.zoomBy(event.shiftKey ? 1 / TWICE_STEP : TWICE_STEP, this.inFrame(event));
    }
  };

  private inFrame(event: { clientX: number; clientY: number }): Spot {
    const edge = this.frame.getBoundingClientRect();
    return { x: event.clientX - edge.left, y: event.clientY - edge.top };
  }
}

function stopHere(event: Event) {
  event.stopPropagation();
  event.preventDefault();
}
