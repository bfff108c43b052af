import type { Proefhuis } from '../house/proefhuis.ts';
import { expect, measured, test, type Page } from '../journey.ts';

/** What a floor of a thousand spaces must do on a machine of two cores. */
const INTERACTIVE_MS = 1000;
const FRAMES_A_SECOND = 60 * 0.95; // one frame in twenty may be late
/** Whatever else the machine does only takes from these figures: the best of some tries is the plan's own. */
const TRIES = 3;
const MOST_TRIES = 8;

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

  const whole = await best(Math.max, FRAMES_A_SECOND, () => framesWhilePanning(page));
  measured('frames a second while panning, whole floor', whole, 'per second');
  const zoom = page.locator('.fp-plan-tools button').first();
  for (let i = 0; i < 4; i += 1) await zoom.click();
  const near = await best(Math.max, FRAMES_A_SECOND, () => framesWhilePanning(page));
  measured('frames a second while panning, zoomed in', near, 'per second');

  expect(ready).toBeLessThan(INTERACTIVE_MS);
  expect(whole).toBeGreaterThanOrEqual(FRAMES_A_SECOND);
  expect(near).toBeGreaterThanOrEqual(FRAMES_A_SECOND);
});

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

/** Drags the plan to and fro for two seconds and counts the frames that the page drew meanwhile. */
async function framesWhilePanning(page: Page): Promise<number> {
  const frame = (await page.locator('.fp-plan__frame').boundingBox())!;
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  await expect(page.locator('.fp-plan-sheet--gliding')).toHaveCount(0);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const counted = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const began = performance.now();
        let frames = 0;
        const count = (now: number) => {
          frames += 1;
          if (now - began < 2000) requestAnimationFrame(count);
          else done((frames - 1) / ((now - began) / 1000));
        };
        requestAnimationFrame(count);
      }),
  );
  let panning = true;
  const rate = counted.finally(() => (panning = false));
  for (let i = 0; panning; i += 1) await page.mouse.move(x + 150 * Math.sin(i / 8), y + 80 * Math.cos(i / 8));
  await page.mouse.up();
  return rate;
}
