import { axe, expect, fits, NARROW, PHONE, prefer, settled, shot, signIn, test, type Page } from '../journey.ts';

const WEEK = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'];

/** Sixty of 180 people on every day: 119 desks on 95 of 100 days, by the exact binomial. */
const SIXTY = '/scenarios?a=Zoals+nu*g_Beleid_180_60_60_60_60_60';

const finding = (page: Page, title: RegExp | string) => page.getByRole('img', { name: title });

/** Goes on by the key until that has the focus. */
async function tabTo(page: Page, role: 'textbox' | 'button' | 'slider', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  for (let steps = 0; steps < 60; steps++) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The key does not lead to ${name}`);
}

/** What stands in the field goes. */
async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

test('who decides compares two variants by keyboard, and the link brings back the same', async ({ enter }) => {
  const page = await enter('facility', '/scenarios');
  await expect(page.getByText('Er is nog niets berekend')).toBeVisible();
  await axe(page);
  await page.getByRole('textbox', { name: 'Naam van deze variant' }).focus();
  await tabTo(page, 'textbox', 'Wie');
  await typeOver(page, 'Beleid');
  await tabTo(page, 'textbox', 'Hoeveel mensen');
  await page.keyboard.type('180');
  for (const day of WEEK) {
    await tabTo(page, 'textbox', day[0]!.toUpperCase() + day.slice(1));
    await page.keyboard.type('60');
  }
  await page.keyboard.press('Enter');
  await expect(finding(page, '119 werkplekken zijn genoeg op 95 van 100 dagen')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Werkplekken van Zoals nu' }).getByRole('row', { name: /^99%/ })).toContainText('123');
  await axe(page);

  await page.getByRole('textbox', { name: 'Naam van deze variant' }).focus();
  await tabTo(page, 'button', 'Variant zoals deze toevoegen');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /^B/ }).focus();
  await tabTo(page, 'textbox', 'Naam van deze variant');
  await typeOver(page, 'Vrijdag open');
  await tabTo(page, 'slider', 'Vrijdag');
  await page.keyboard.press('Home');
  await expect(page.getByRole('textbox', { name: 'Vrijdag' })).toHaveValue('0');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'textbox', 'Vrijdag');
  await page.keyboard.press('Enter');
  const both = finding(page, /^De minste werkplekken op 95 van 100 dagen: \d+, in B \(Vrijdag open\)$/);
  await expect(both).toBeVisible();
  const side = page.getByRole('table', { name: 'Cijfers van de varianten' });
  await expect(side.getByRole('row', { name: /^Werkplekken voor 95/ })).toContainText('119');
  await axe(page);
  await shot(page, 'scenarios', page.locator('.fp-scenarios__outcome'));

  const [words, figures] = [await both.getAttribute('aria-labelledby'), await side.innerText()];
  expect(words).not.toBeNull();
  await expect(page).toHaveURL(/Vrijdag\+open\*g_Beleid_180_60_60_60_60_1(&|$)/);
  const again = await enter('facility', page.url());
  await expect(again.getByRole('table', { name: 'Cijfers van de varianten' })).toHaveText(await side.innerText(), { useInnerText: true });
  expect(figures).toContain('Vrijdag open');
  await expect(again.getByRole('tab', { name: 'B · Vrijdag open' })).toHaveAttribute('aria-selected', 'true');
});

test('what the operation takes by itself stands at the field before, and in the results after', async ({ enter }) => {
  const page = await enter('facility', SIXTY);
  await page.getByText('Kosten, vloeroppervlak en reizen').click();
  const used = page.getByRole('table', { name: 'De andere aannames' });
  for (const [field, source] of [['Kosten van een werkplek', 'NFC Index'], ['Afstand van huis naar werk', 'CBS 85481NED']] as const) {
    const told = (await used.getByRole('row', { name: new RegExp(`^${field}`) }).locator('.fp-small').innerText()).split(', ');
    const [asOf, where] = [told.pop()!, told.join(', ')];
    expect(where).toContain(source);
    await expect(page.getByRole('textbox', { name: field })).toHaveAccessibleDescription(new RegExp(`${where.replace(/[()/.]/g, '\\$&')}, van ${asOf}\\.`));
  }

  await page.getByRole('textbox', { name: 'CO2 van reizen' }).fill('95');
  await page.getByRole('button', { name: 'Berekenen' }).click();
  const source = page.locator('[aria-invalid="true"]').first();
  await expect(source).toBeFocused();
  await expect(source).toHaveAccessibleDescription('moet zeggen waar het getal vandaan komt');
  await axe(page);
  await source.fill('Eigen onderzoek');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2026-10');
  await page.keyboard.press('Enter');
  // 108 people on 260 days, there and back, 19.9 km, 95 g.
  await expect(page.locator('.fp-report__figures')).toContainText('106,2 ton');
});

test('what is printed has everything that went in, and nothing to press', async ({ enter }) => {
  const page = await enter('facility', `${SIXTY}*spread_50_20_80_Proef_2026&b=Groei*growth_10`);
  await prefer(page, { theme: 'contrast' });
  await page.reload();
  await expect(finding(page, /^De minste werkplekken/)).toBeVisible();
  await page.emulateMedia({ media: 'print' });

  for (const gone of [page.getByRole('navigation'), page.getByRole('form'), page.getByRole('button')]) await expect(gone.filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: "Scenario's" })).toBeVisible();
  const today = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone) }).format(new Date());
  await expect(page.getByText(`Berekend op ${today}, voor 95 van 100 dagen.`)).toBeVisible();
  const used = page.getByRole('table', { name: 'De andere aannames' });
  await expect(used.getByRole('row', { name: /^Hoever de week is gespreid/ })).toContainText('50% (20% tot 80%)');
  await expect(used.getByRole('row', { name: /^Groei van het aantal mensen/ })).toContainText('10%');
  await expect(page.getByRole('table', { name: 'Wie er komt' }).getByRole('row', { name: /Beleid/ })).toHaveCount(2);
  expect(await page.locator('h1').evaluate((one) => getComputedStyle(one).color), 'ink on paper').toBe('rgb(19, 37, 43)');
  const a4 = await page.pdf({ preferCSSPageSize: true });
  expect(a4.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
});

test('the files have what the page has', async ({ enter }) => {
  const page = await enter('facility', SIXTY.replace('Zoals+nu', '%3D1%2B1'));
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV downloaden' }).click();
  const file = await (await saved).createReadStream();
  let text = '';
  for await (const part of file) text += String(part);

  expect(text).toContain(`"A";"'=1+1";"Werkplekken voor 95% van de dagen, exact";119;"werkplekken"`);
});

for (const [size, letters] of [[NARROW, 16], [PHONE, 32]] as const) {
  test.describe(`at ${size.width} pixels in letters of ${letters}`, () => {
    test.use({ viewport: size });

    test('the results fit a phone', async ({ enter }) => {
      const page = await enter('facility', '/messages');
      await page.addInitScript((px) => addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = `${px}px`)), letters);
      await page.goto(`${SIXTY}*costPerDesk_12000_10000_14000_Boekhouding_2026&b=Een+variant+met+een+lange+naam*growth_10`);
      await settled(page);
      await expect(finding(page, /^De minste werkplekken/)).toBeVisible();
      await page.getByText('Groei, wegblijvers en de vorm van de week').click();
      await fits(page);
      await axe(page);
    });
  });
}

test('the longest link comes through the sign-in', async ({ page }) => {
  const name = 'x'.repeat(1_900 - SIXTY.length);
  await signIn(page, 'facility', `${SIXTY}&b=${name}`);

  await expect(page.getByRole('tab')).toHaveText(['A · Zoals nu', `B · ${name}`]);
});

test('who looks after no building reads who to ask', async ({ enter }) => {
  const page = await enter('employee', '/scenarios');

  await expect(page.getByText('Deze pagina is voor wie over de gebouwen beslist')).toBeVisible();
  await axe(page);
});
