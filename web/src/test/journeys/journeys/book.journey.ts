import { axe, clearDesks, expect, fits, focusUncovered, localDay, measured, NARROW, PHONE, shot, test, uncovered, type Locator, type Page } from '../journey.ts';
import { MARKS, STATES } from '../../../main/webui/src/features/floor-plan/space-state.ts';

/** The words of the page in both languages, as far as these journeys touch them. */
const WORDS = {
  en: { list: 'List', free: 'free', taken: 'taken', yours: 'yours', desk: 'desk' },
  nl: { list: 'Lijst', free: 'vrij', taken: 'bezet', yours: 'van jou', desk: 'werkplek' },
};
type Language = keyof typeof WORDS;

const plan = (page: Page) => page.locator('.fp-plan-sheet');
const list = (page: Page) => page.locator('.fp-space-list');
const panel = (page: Page) => page.getByRole('dialog');

function named(language: Language, code: string, state: 'free' | 'taken' | 'yours'): RegExp {
  return new RegExp(`^${code}, ${WORDS[language].desk}, ${WORDS[language][state]}(,| |$)`);
}

/** Where the floor of the journeys is shown, a number of days ahead: each journey has days of its own. */
function floorOn(house: { id: string; ground: string; zone: string }, ahead: number, more = ''): string {
  return `/book?building=${house.id}&floor=${house.ground}&date=${localDay(house.zone, ahead)}${more}`;
}

/** Clicks at a moment in milliseconds since 1970, by the clock that all pages have. */
function clickAt(button: Locator, moment: number): Promise<void> {
  return button.evaluate(
    (element: HTMLElement, when) =>
      new Promise<void>((done) => {
        setTimeout(() => {
          element.click();
          done();
        }, when - Date.now());
      }),
    moment,
  );
}

/** Which space has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-space') ?? '');

test('a person books a desk on the plan, undoes it and books it again', async ({ enter, house }) => {
  await clearDesks('organiser', house);
  const page = await enter('organiser', floorOn(house, 3));
  await expect(plan(page).getByRole('button')).toHaveCount(24);
  await axe(page);

  await plan(page).getByRole('button', { name: named('en', '0A-02', 'free') }).click();
  await expect(panel(page)).toBeFocused();
  await expect(list(page).getByRole('button', { name: /^0A-02,/ })).toHaveAttribute('aria-current', 'true');
  await expect(page).toHaveURL(new RegExp(`space=${house.space('0A-02')}`));
  await axe(page);
  await panel(page).getByRole('button', { name: 'Book 0A-02' }).click();

  await expect(plan(page).getByRole('button', { name: named('en', '0A-02', 'yours') })).toBeVisible();
  await expect(list(page).getByRole('button', { name: named('en', '0A-02', 'yours') })).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(plan(page).getByRole('button', { name: named('en', '0A-02', 'free') })).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(plan(page).getByRole('button', { name: named('en', '0A-02', 'yours') })).toBeVisible();
  await panel(page).getByRole('link', { name: 'See my booking' }).click();
  await expect(page).toHaveURL(/\/bookings\//);
});

test('a person books by keyboard only, with the arrow keys of the plan', async ({ enter, house }) => {
  await clearDesks('organiser', house);
  const page = await enter('organiser', floorOn(house, 4));
  await expect(plan(page).getByRole('button')).toHaveCount(24);
  for (let i = 0; i < 60 && (await focused(page)) === ''; i += 1) await page.keyboard.press('Tab');

  // The first desk of the ground floor stands in the south-west: four columns by three rows, north is up.
  const walk = async (key: string, code: string) => {
    await page.keyboard.press(key);
    expect(await focused(page), `${key} leads to ${code}`).toBe(house.space(code));
  };
  await walk('Home', '0A-01');
  await walk('ArrowRight', '0A-02');
  await walk('ArrowRight', '0A-03');
  await walk('ArrowLeft', '0A-02');
  await walk('ArrowUp', '0A-06');
  await walk('ArrowDown', '0A-02');
  await walk('End', '0B-12');
  for (const letter of '0b-07') await page.keyboard.press(letter);
  expect(await focused(page)).toBe(house.space('0B-07'));
  const named07 = plan(page).locator(`[data-space="${house.space('0B-07')}"]`);
  await expect(named07).toHaveAccessibleName('0B-07, desk, free, quiet, Sluis');
  await expect(named07).toHaveAttribute('tabindex', '0');

  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  expect(await focused(page), 'the focus is back on the plan').toBe(house.space('0B-07'));

  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(plan(page).getByRole('button', { name: named('en', '0B-07', 'yours') })).toBeVisible();
  await expect(panel(page)).toBeFocused();
});

test.describe('at one moment', () => {
  // A page that the worker of the app has taken over sends past what holds its requests here.
  test.use({ contextOptions: { serviceWorkers: 'block' } });

  test('two browsers race for one desk: one has it, the other the next best in one tap', async ({ enter, house }) => {
    await clearDesks('organiser', house);
    await clearDesks('employee', house);
    const address = floorOn(house, 5, `&space=${house.space('0A-06')}`);
    const [english, dutch] = [await enter('organiser', address), await enter('employee', address)];
    const [book, boek] = [
      panel(english).getByRole('button', { name: 'Book 0A-06' }),
      panel(dutch).getByRole('button', { name: '0A-06 boeken' }),
    ];
    await expect(book).toBeVisible();
    await expect(boek).toBeVisible();
    // At the same moment: the news of one click takes away the button of the other, so neither goes before both have asked.
    let asked = 0;
    let bothAsked = () => {};
    const both = new Promise<void>((resolve) => (bothAsked = resolve));
    for (const page of [english, dutch]) {
      await page.route('**/api/booking/v1/bookings', async (route) => {
        if (route.request().method() === 'POST' && ++asked === 2) bothAsked();
        if (route.request().method() === 'POST') await both;
        await route.continue();
      });
    }
    const moment = Date.now() + 500;
    await Promise.all([clickAt(book, moment), clickAt(boek, moment)]);

    const mine = [english, dutch].map((page) => plan(page).locator(`[data-space="${house.space('0A-06')}"].fp-space--MINE`));
    const alerts = [english, dutch].map((page) => panel(page).getByRole('alert'));
    await expect.poll(async () => (await mine[0]!.count()) + (await mine[1]!.count())).toBe(1);
    await expect.poll(async () => (await alerts[0]!.count()) + (await alerts[1]!.count())).toBe(1);
    const loser = (await alerts[0]!.count()) === 1 ? english : dutch;
    await axe(loser);
    await shot(loser, 'somebody-was-faster');

    await panel(loser).getByRole('alert').getByRole('button').first().click();
    await expect(plan(loser).locator('.fp-space--MINE')).toHaveCount(1);
    await expect(panel(loser).getByRole('alert')).toHaveCount(0);
  });
});

test('what somebody else books is seen at once, without a reload', async ({ enter, house }) => {
  await clearDesks('organiser', house);
  await clearDesks('employee', house);
  const watching = await enter('employee', floorOn(house, 6));
  const booking = await enter('organiser', floorOn(house, 6, `&space=${house.space('0B-01')}`));
  await expect(watching.getByText('Live', { exact: true }).first()).toBeVisible();
  await expect(plan(watching).getByRole('button', { name: named('nl', '0B-01', 'free') })).toBeVisible();

  await panel(booking).getByRole('button', { name: 'Book 0B-01' }).click();
  const clicked = Date.now();
  await plan(watching).getByRole('button', { name: named('nl', '0B-01', 'taken') }).waitFor();
  measured('from the click of one to the plan of another', Date.now() - clicked, 'ms');
  await expect(list(watching).getByRole('button', { name: named('nl', '0B-01', 'taken') })).toBeVisible();
});

test('what a person books in one tab is theirs in another', async ({ enter, house }) => {
  await clearDesks('organiser', house);
  const page = await enter('organiser', floorOn(house, 9));
  await expect(plan(page).getByRole('button', { name: named('en', '0B-05', 'free') })).toBeVisible();
  const tab = await page.context().newPage();
  await tab.goto(floorOn(house, 9, `&space=${house.space('0B-05')}`));
  await panel(tab).getByRole('button', { name: 'Book 0B-05' }).click();

  await expect(plan(page).getByRole('button', { name: named('en', '0B-05', 'yours') })).toBeVisible();
  await clearDesks('organiser', house);
});

test('who has a desk already may give it up for another', async ({ enter, house }) => {
  await clearDesks('organiser', house);
  const page = await enter('organiser', floorOn(house, 7, `&space=${house.space('0A-01')}`));
  await panel(page).getByRole('button', { name: 'Book 0A-01' }).click();
  await expect(plan(page).getByRole('button', { name: named('en', '0A-01', 'yours') })).toBeVisible();

  await plan(page).getByRole('button', { name: named('en', '0A-03', 'free') }).click();
  await panel(page).getByRole('button', { name: 'Book 0A-03' }).click();
  await axe(page);
  await panel(page).getByRole('button', { name: 'Give up 0A-01 and book this' }).click();

  await expect(plan(page).getByRole('button', { name: named('en', '0A-03', 'yours') })).toBeVisible();
  await expect(plan(page).getByRole('button', { name: named('en', '0A-01', 'free') })).toBeVisible();
});

test.describe('on a phone of 320 pixels', () => {
  test.use({ viewport: NARROW });

  test('a person books by the list, in Dutch, and cancels', async ({ enter, house }) => {
    await clearDesks('employee', house);
    const page = await enter('employee', floorOn(house, 8));
    await fits(page);
    await axe(page);
    await page.getByRole('button', { name: 'Lijst' }).click();
    await list(page).getByRole('button', { name: named('nl', '0B-04', 'free') }).click();
    await fits(page);
    await axe(page);
    await focusUncovered(page);
    await uncovered(panel(page).getByRole('button', { name: '0B-04 boeken' }));
    await panel(page).getByRole('button', { name: '0B-04 boeken' }).click();

    await expect(list(page).getByRole('button', { name: named('nl', '0B-04', 'yours') })).toBeVisible();
    await uncovered(panel(page).getByRole('link', { name: 'Mijn boeking bekijken' }));
    await uncovered(page.getByRole('button', { name: 'Ongedaan maken' }));
    await focusUncovered(page);
    const [notice, sheet] = [await page.locator('.fp-toast').boundingBox(), await panel(page).boundingBox()];
    expect(notice!.y + notice!.height, 'the notice ends above the sheet').toBeLessThanOrEqual(sheet!.y);
    await panel(page).getByRole('button', { name: 'Boeking annuleren' }).click();
    await expect(list(page).getByRole('button', { name: named('nl', '0B-04', 'free') })).toBeVisible();

    await page.reload();
    await expect(list(page)).toBeVisible();
  });
});

for (const [held, size] of [['upright', PHONE], ['sideways', { width: PHONE.height, height: PHONE.width }]] as const) {
  test.describe(`on a phone held ${held}`, () => {
    test.use({ viewport: size });

    test('the plan is most of the screen, and the chosen desk stays in sight', async ({ enter, house }) => {
      await clearDesks('organiser', house);
      const page = await enter('organiser', floorOn(house, 11));
      const line = page.getByRole('button', { name: new RegExp(`${house.name}, `) });
      await expect(line).toHaveAttribute('aria-expanded', 'false');
      await expect(page.getByLabel('Floor', { exact: true })).toBeHidden();
      const frame = (await page.locator('.fp-plan__frame').boundingBox())!;
      expect(frame.height / size.height, 'the share of the screen that the plan takes').toBeGreaterThanOrEqual(0.6);
      await fits(page);
      await axe(page);

      await plan(page).getByRole('button', { name: named('en', '0A-02', 'free') }).click();
      await inSight(page, house.space('0A-02'));
      await focusUncovered(page);
      await panel(page).getByRole('button', { name: 'Book 0A-02' }).click();
      await expect(plan(page).getByRole('button', { name: named('en', '0A-02', 'yours') })).toBeVisible();
      await uncovered(page.getByRole('button', { name: 'Undo' }));
      await focusUncovered(page);
      if (size === PHONE) await uncovered(panel(page).getByRole('link', { name: 'See my booking' }));

      await page.goto(floorOn(house, 11, `&space=${house.space('0A-02')}`));
      await expect(panel(page)).toContainText('yours');
      await inSight(page, house.space('0A-02'));
      await page.getByRole('button', { name: new RegExp(`${house.name}, `) }).click();
      await expect(page.getByLabel('Floor', { exact: true })).toBeVisible();
      await clearDesks('organiser', house);
    });
  });
}

test('each state of a space has a look of its own without colours', async ({ enter, house }) => {
  const page = await enter('employee', floorOn(house, 11));
  const mark = page.locator('.fp-legend .fp-state-mark').first();
  const looks = async () => {
    const seen = new Set<string>();
    for (const state of STATES) {
      await mark.evaluate(
        (svg, [name, sign]) => {
          svg.setAttribute('class', `fp-state-mark fp-space--${name}`);
          svg.querySelector('path')!.setAttribute('d', sign!);
        },
        [state, MARKS[state]],
      );
      seen.add((await mark.screenshot()).toString('base64'));
    }
    return seen.size;
  };

  await page.emulateMedia({ forcedColors: 'active' });
  expect(await looks(), 'looks where the system chooses the colours').toBe(STATES.length);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.evaluate(() => (document.documentElement.style.filter = 'grayscale(1)'));
  expect(await looks(), 'looks in grey').toBe(STATES.length);
});

/** The desk lies in the window, and neither the header nor the sheet lies over it. */
async function inSight(page: Page, space: string): Promise<void> {
  await expect(page.locator('.fp-plan-sheet--gliding')).toHaveCount(0);
  await uncovered(plan(page).locator(`[data-space="${space}"]`));
}

test('any desk that fits is one tap', async ({ enter, house }) => {
  await clearDesks('employee', house);
  const page = await enter('employee', floorOn(house, 10, '&amenities=sit-stand'));
  await expect(list(page).getByRole('button')).toHaveCount(6);
  await page.getByRole('button', { name: 'Een passende werkplek', exact: true }).click();

  await expect(plan(page).locator('.fp-space--MINE')).toHaveCount(1);
  await expect(plan(page).locator('.fp-space--MINE')).toHaveAccessibleName(/zit-stabureau/);
});

test('rooms and the chosen desk are readable in all three themes', async ({ enter, house }) => {
  const page = await enter('employee', floorOn(house, 3, `&kind=ALL&space=${house.space('0A-01')}`));
  await expect(plan(page).getByRole('button')).toHaveCount(26);
  await axe(page);
});
