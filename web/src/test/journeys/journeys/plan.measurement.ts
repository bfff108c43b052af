import type { Proefhuis } from '../house/proefhuis.ts';
import { expect, measured, test, type Page } from '../journey.ts';

/** What a floor of a thousand spaces must do on a machine of two cores. */
const INTERACTIVE_MS = 1000;
/** Of the frames that the browser draws of a lone box at that moment (60 a second, unless the machine is busy). */
const SHARE_OF_FRAMES = 0.95; // one frame in twenty may be late
/** Whatever else the machine does only takes from these figures: the best of some tries is the plan's own. */
const TRIES = 3;
const MOST_TRIES = 8;
const PAN_SECONDS = 2;

// Recording what happens would be measured, too.
test.use({ trace: 'off', screenshot: 'off' });
test.setTimeout(120_000);

test('a floor of 1,000 spaces is soon there and pans smoothly', async ({ enter, house }) => {
  const page = await enter('organiser', `/book?building=${house.id}&floor=${house.ground}`);
  const ready = await best(Math.min, INTERACTIVE_MS, () => timeToFloor(page, house));
  measured('a floor of 1,000 spaces drawn and interactive after', ready, 'ms');

  await page.locator('[data-space]').nth(500).click();
  await expect(page.getByRole('dialog')).toBeFocused();
  await page.keyboard.press('Escape');

  const nearer = page.locator('.fp-plan-tools button').first();
  await nearer.click();
  const once = await panning(page, 'zoomed in once');
  for (let i = 0; i < 3; i += 1) await nearer.click();
  const codes = await panning(page, 'zoomed in until the codes are there');

  expect(ready).toBeLessThan(INTERACTIVE_MS);
  expect(once).toBeGreaterThanOrEqual(SHARE_OF_FRAMES);
  expect(codes).toBeGreaterThanOrEqual(SHARE_OF_FRAMES);
});

/** The frames of a lone box at the same moment are 1. */
async function panning(page: Page, how: string): Promise<number> {
  const thread = await threadTime(page);
  const costs: number[] = [];
  const rates: number[] = [];
  const share = await best(Math.max, SHARE_OF_FRAMES, async () => {
    const box = await framesOfBox(page);
    const before = await thread();
    const frames = await framesWhilePanning(page);
    costs.push((1000 * ((await thread()) - before)) / (frames * PAN_SECONDS));
    rates.push(frames);
    return frames / box;
  });
  measured(`frames a second while panning, ${how}`, Math.max(...rates), 'per second');
  measured(`the same beside a lone box`, share, 'of its frames');
  measured(`processor time of the page's thread, ${how}`, Math.min(...costs), 'ms a frame');
  return share;
}

/** Reads how many seconds of processor the page's own thread has had. */
async function threadTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

async function best(better: typeof Math.min, target: number, measure: () => Promise<number>): Promise<number> {
  let found = await measure();
  for (let i = 1; i < TRIES || (i < MOST_TRIES && better(found, target) !== found); i += 1) found = better(found, await measure());
  return found;
}

/** From the choice of the floor to a thousand buttons on the screen, its plan not read before. */
async function timeToFloor(page: Page, house: Proefhuis): Promise<number> {
  await page.goto(`/book?building=${house.id}&floor=${house.ground}`);
  await expect(page.locator('[data-space]')).not.toHaveCount(0);
  return page.evaluate(async (floor) => {
    const select = [...document.querySelectorAll('select')].find((s) => [...s.options].some((o) => o.value === floor))!;
    const began = performance.now();
    // As a person's choice: React hears the change of a value that it did not set itself.
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, floor);
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    while (document.querySelectorAll('[data-space]').length < 1000) await frame();
    await frame();
    await frame();
    return performance.now() - began;
  }, house.thousand);
}

/** Moves a small box for a second, and nothing else, and tells how many frames the browser drew of it. */
async function framesOfBox(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const box = document.body.appendChild(document.createElement('div'));
        box.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 1rem; block-size: 1rem; will-change: transform; background: red';
        const began = performance.now();
        let frames = 0;
        const move = (now: number) => {
          frames += 1;
          box.style.transform = `translate(${(frames % 60) * 5}px, 0)`;
          if (now - began < 1000) return requestAnimationFrame(move);
          box.remove();
          return done((frames - 1) / ((now - began) / 1000));
        };
        requestAnimationFrame(move);
      }),
  );
}

/** Drags the plan to and fro and tells how many frames a second the page drew meanwhile. */
async function framesWhilePanning(page: Page): Promise<number> {
  const frame = (await page.locator('.fp-plan__frame').boundingBox())!;
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  await expect(page.locator('.fp-plan-sheet--gliding')).toHaveCount(0);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const counted = page.evaluate(
    (milliseconds) =>
      new Promise<number>((done) => {
        const began = performance.now();
        let frames = 0;
        const count = (now: number) => {
          frames += 1;
          if (now - began < milliseconds) requestAnimationFrame(count);
          else done((frames - 1) / ((now - began) / 1000));
        };
        requestAnimationFrame(count);
      }),
    1000 * PAN_SECONDS,
  );
  let moving = true;
  const rate = counted.finally(() => (moving = false));
  for (let i = 0; moving; i += 1) await page.mouse.move(x + 150 * Math.sin(i / 8), y + 80 * Math.cos(i / 8));
  await page.mouse.up();
  return rate;
}
