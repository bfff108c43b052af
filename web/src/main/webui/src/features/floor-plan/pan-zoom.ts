import { type Box, middle } from './plan';
import { centre, detail, fit, NEAR, pan, reveal, type Size, type View, zoom } from './view';

const STEP = 1.5;
/** Below this scale a desk is narrower than ten pixels, a speck. */
const SPECKS = 0.6;
/** A frame narrower than this, in pixels, is one of a phone: it begins with desks that a finger can hit. */
const NARROW = 640;
const HITTABLE = 1;
/** A desk that was chosen on a phone is shown this large, with its code and its neighbours. */
const CHOSEN = 1.65;

/** A place in the frame, in pixels from its corner. */
export interface Spot {
  x: number;
  y: number;
}

/**
 * Moves one element, the sheet, in its frame by a CSS transform and nothing else, so that panning costs neither a render
 * nor a paint.
 */
export class PanZoom {
  private view: View = { scale: 1, x: 0, y: 0 };
  private size: Size = { width: 0, height: 0 };
  private covered: Size = { width: 0, height: 0 };
  private box: Box = { x: 0, y: 0, width: 0, height: 0 };
  private whole = true;
  private drawing = 0;
  private settling = 0;
  private readonly watch: ResizeObserver | undefined;

  constructor(
    private readonly frame: HTMLElement,
    private readonly sheet: SVGSVGElement,
  ) {
    if (typeof ResizeObserver !== 'undefined') {
      this.watch = new ResizeObserver(() => this.measure());
      this.watch.observe(frame);
    }
  }

  end() {
    this.watch?.disconnect();
    cancelAnimationFrame(this.drawing);
    clearTimeout(this.settling);
  }

  /** Takes the box of a plan and shows the whole of it, or a part where the desks of the whole would be specks. */
  show(box: Box, part?: Box) {
    this.box = box;
    this.whole = true;
    this.measure();
    if (part !== undefined && this.view.scale < SPECKS) {
      this.whole = false;
      const near = this.near(part);
      const hittable = this.size.width >= NARROW || near.scale >= HITTABLE;
      this.set(hittable ? near : centre({ scale: HITTABLE }, part, this.box, this.size));
      this.settle();
    }
  }

  /** Takes how much of the frame something lies over, at its right and at its bottom; the plan is shown in the rest. */
  cover(covered: Size) {
    if (covered.width !== this.covered.width || covered.height !== this.covered.height) {
      this.covered = covered;
      this.measure();
    }
  }

  /** Brings a space into the middle, near enough for a finger. */
  come(part: Box) {
    this.whole = false;
    const { scale } = zoom(this.view, Math.max(1, CHOSEN / this.view.scale), this.spotOf(part), this.box, this.size);
    this.glide(centre({ scale }, part, this.box, this.size));
  }

  fitAll() {
    this.whole = true;
    this.glide(fit(this.box, this.size));
  }

  /** Shows a part of the plan as large as fits. */
  fitTo(part: Box) {
    this.whole = false;
    this.glide(this.near(part));
  }

  /** Zooms around a part of the plan, or around the middle of the frame. */
  zoomIn(around?: Box) {
    this.zoomBy(STEP, this.spotOf(around));
  }

  zoomOut(around?: Box) {
    this.zoomBy(1 / STEP, this.spotOf(around));
  }

  /** Glides nearer or further, around a spot. */
  zoomBy(factor: number, at: Spot) {
    this.whole = false;
    this.glide(zoom(this.view, factor, at, this.box, this.size));
  }

  /** Follows a wheel or fingers: at once, and drawn sharply when they rest. */
  follow(factor: number, at: Spot, by: Spot = { x: 0, y: 0 }) {
    this.whole = false;
    this.set(pan(zoom(this.view, factor, at, this.box, this.size), by.x, by.y, this.box, this.size));
  }

  /** Moves the plan as far as it goes, and gives what is left of the way down or up. */
  moveBy({ x, y }: Spot): number {
    const view = pan(this.view, x, y, this.box, this.size);
    const rest = y - (view.y - this.view.y);
    this.set(view);
    return rest;
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

  /** Stops a glide where it is. */
  hold() {
    this.sheet.classList.remove('fp-plan-sheet--gliding');
  }

  settleSoon(after: number) {
    clearTimeout(this.settling);
    this.settling = window.setTimeout(() => this.settle(), after);
  }

  private spotOf(around?: Box): Spot {
    if (around === undefined) {
      return { x: this.size.width / 2, y: this.size.height / 2 };
    }
    const { x, y } = middle(around);
    return { x: this.view.x + x * this.view.scale, y: this.view.y + y * this.view.scale };
  }

  private near(part: Box): View {
    return zoom(fit(part, this.size, 3), 1, { x: 0, y: 0 }, this.box, this.size);
  }

  private measure() {
    const { clientWidth, clientHeight } = this.frame;
    this.size = { width: Math.max(0, clientWidth - this.covered.width), height: Math.max(0, clientHeight - this.covered.height) };
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

  /** After a zoom: letters and lines get their size on the screen back, and the browser draws the sheet sharply again. */
  private settle() {
    this.hold();
    if (this.sheet.dataset['scale'] === String(this.view.scale)) {
      return;
    }
    this.sheet.dataset['scale'] = String(this.view.scale);
    this.sheet.dataset['near'] = String(this.view.scale >= NEAR);
    this.sheet.dataset['detail'] = String(detail(this.view.scale));
    this.sheet.style.setProperty('--fp-plan-scale', String(this.view.scale));
    this.sheet.style.willChange = 'auto';
    requestAnimationFrame(() => {
      this.sheet.style.willChange = '';
    });
  }
}
