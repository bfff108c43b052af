import { type Box, middle } from './plan';
import { detail, fit, pan, reveal, type Size, type View, zoom } from './view';

/** The narrow side of a desk, in plan units. */
const DESK = 16;
/** A desk narrower than this, in pixels, is not opened by a finger: the tap zooms in until it is as wide as the second. */
const TOO_NARROW = 16;
const WIDE_ENOUGH = 26;
const TAP_PAUSE = 320;
const STEP = 1.5;

/**
 * Moves one element, the sheet, in its frame by a CSS transform and nothing else, so that panning costs neither a render
 * nor a paint. One finger pans once the plan is larger than the frame; what the plan cannot take scrolls the page, and so
 * does the wheel without Ctrl: the page is never trapped.
 */
export class PanZoom {
  private view: View = { scale: 1, x: 0, y: 0 };
  private size: Size = { width: 0, height: 0 };
  private box: Box = { x: 0, y: 0, width: 0, height: 0 };
  private whole = true;
  private drawing = 0;
  private settling = 0;
  private readonly pointers = new Map<string, { x: number; y: number }>();
  private moved = false;
  private lastTap = { at: -Infinity, x: 0, y: 0 };
  private readonly stop = new AbortController();
  private readonly watch: ResizeObserver | undefined;

  constructor(
    private readonly frame: HTMLElement,
    private readonly sheet: SVGSVGElement,
    private readonly told: (scale: number) => void = () => undefined,
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
    if (typeof ResizeObserver !== 'undefined') {
      this.watch = new ResizeObserver(() => this.measure());
      this.watch.observe(frame);
    }
  }

  end() {
    this.stop.abort();
    this.watch?.disconnect();
    cancelAnimationFrame(this.drawing);
    clearTimeout(this.settling);
  }

  /** Takes the box of a plan and shows the whole of it. */
  show(box: Box) {
    this.box = box;
    this.whole = true;
    this.measure();
  }

  fitAll() {
    this.whole = true;
    this.glide(fit(this.box, this.size));
  }

  /** Shows a part of the plan as large as fits. */
  fitTo(part: Box) {
    this.whole = false;
    this.glide(zoom(fit(part, this.size, 3), 1, { x: 0, y: 0 }, this.box, this.size));
  }

  /** Zooms around a part of the plan, or around the middle of the window. */
  zoomIn(around?: Box) {
    this.zoomBy(STEP, this.spot(around));
  }

  zoomOut(around?: Box) {
    this.zoomBy(1 / STEP, this.spot(around));
  }

  /** Moves the plan, if need be, so that a space can be seen. */
  reveal(part: Box) {
    const view = reveal(this.view, part, this.box, this.size);
    if (view !== this.view) {
      this.glide(view);
    }
  }

  get scale(): number {
    return this.view.scale;
  }

  private spot(around?: Box): { x: number; y: number } {
    if (around === undefined) {
      return { x: this.size.width / 2, y: this.size.height / 2 };
    }
    const { x, y } = middle(around);
    return { x: this.view.x + x * this.view.scale, y: this.view.y + y * this.view.scale };
  }

  private zoomBy(factor: number, at: { x: number; y: number }) {
    this.whole = false;
    this.glide(zoom(this.view, factor, at, this.box, this.size));
  }

  private measure() {
    this.size = { width: this.frame.clientWidth, height: this.frame.clientHeight };
    this.set(this.whole ? fit(this.box, this.size) : pan(this.view, 0, 0, this.box, this.size));
    this.settle();
  }

  private glide(view: View) {
    this.sheet.classList.add('fp-plan-sheet--gliding');
    this.set(view);
    this.settleSoon(260);
  }

  private set(view: View) {
    this.view = view;
    this.frame.dataset['zoomed'] = String(view.scale > fit(this.box, this.size).scale * 1.01);
    cancelAnimationFrame(this.drawing);
    this.drawing = requestAnimationFrame(() => {
      const { x, y, scale } = this.view;
      this.sheet.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    });
  }

  private settleSoon(after: number) {
    clearTimeout(this.settling);
    this.settling = window.setTimeout(() => this.settle(), after);
  }

  /** After a zoom: letters and lines get their size on the screen back, and the browser draws the sheet sharply again. */
  private settle() {
    this.sheet.classList.remove('fp-plan-sheet--gliding');
    if (this.sheet.dataset['scale'] === String(this.view.scale)) {
      return;
    }
    this.sheet.dataset['scale'] = String(this.view.scale);
    this.sheet.dataset['detail'] = String(detail(this.view.scale));
    this.sheet.style.setProperty('--fp-plan-scale', String(this.view.scale));
    this.sheet.style.willChange = 'auto';
    requestAnimationFrame(() => {
      this.sheet.style.willChange = '';
    });
    this.told(this.view.scale);
  }

  private readonly wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) {
      return;
    }
    event.preventDefault();
    this.whole = false;
    this.set(zoom(this.view, Math.exp(-event.deltaY * 0.004), this.inFrame(event), this.box, this.size));
    this.settleSoon(160);
  };

  private readonly down = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button !== 0) {
      return;
    }
    if (this.pointers.size === 0) {
      this.moved = false;
    }
    this.pointers.set(String(event.pointerId), this.inFrame(event));
    this.sheet.classList.remove('fp-plan-sheet--gliding');
  };

  private readonly move = (event: PointerEvent) => {
    const from = this.pointers.get(String(event.pointerId));
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
    const other = [...this.pointers].find(([id]) => id !== String(event.pointerId))?.[1];
    this.pointers.set(String(event.pointerId), to);
    if (other === undefined) {
      this.panBy(to.x - from.x, to.y - from.y, event.pointerType);
    } else {
      this.pinch(from, to, other);
    }
  };

  private panBy(dx: number, dy: number, pointerType: string) {
    const view = pan(this.view, dx, dy, this.box, this.size);
    const rest = dy - (view.y - this.view.y);
    if (pointerType !== 'mouse' && Math.abs(rest) > 0.5) {
      window.scrollBy(0, -rest);
    }
    this.set(view);
  }

  private pinch(from: { x: number; y: number }, to: { x: number; y: number }, other: { x: number; y: number }) {
    const apart = (p: { x: number; y: number }) => Math.max(1, Math.hypot(p.x - other.x, p.y - other.y));
    const centre = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 };
    const zoomed = zoom(this.view, apart(to) / apart(from), centre, this.box, this.size);
    this.whole = false;
    this.set(pan(zoomed, (to.x - from.x) / 2, (to.y - from.y) / 2, this.box, this.size));
  }

  private readonly up = (event: PointerEvent) => {
    if (!this.pointers.delete(String(event.pointerId))) {
      return;
    }
    if (this.pointers.size === 0) {
      delete this.frame.dataset['panning'];
      this.settleSoon(80);
    }
  };

  /** Ends a drag without opening the space under it, and lets a finger zoom in where the desks are too small to hit. */
  private readonly click = (event: MouseEvent) => {
    const byFinger = (event as PointerEvent).pointerType === 'touch';
    const at = this.inFrame(event);
    const twice = event.timeStamp - this.lastTap.at < TAP_PAUSE && Math.hypot(at.x - this.lastTap.x, at.y - this.lastTap.y) < 24;
    this.lastTap = { at: event.timeStamp, ...at };
    if (this.moved && event.detail !== 0) {
      this.moved = false;
      stopHere(event);
    } else if (byFinger && (twice || this.tooSmall(event.target))) {
      stopHere(event);
      this.zoomBy(twice ? 1.8 : Math.max(STEP, WIDE_ENOUGH / (DESK * this.view.scale)), at);
    }
  };

  private tooSmall(target: EventTarget | null): boolean {
    return DESK * this.view.scale < TOO_NARROW && (target as Element | null)?.closest?.('[data-space]') != null;
  }

  private readonly doubleClick = (event: MouseEvent) => {
    if ((event.target as Element).closest('[data-space]') === null) {
      this.zoomBy(event.shiftKey ? 1 / 1.8 : 1.8, this.inFrame(event));
    }
  };

  private inFrame(event: { clientX: number; clientY: number }): { x: number; y: number } {
    const edge = this.frame.getBoundingClientRect();
    return { x: event.clientX - edge.left, y: event.clientY - edge.top };
  }
}

function stopHere(event: Event) {
  event.stopPropagation();
  event.preventDefault();
}
