import { asPerson, axe, clearDesks, deskNow, expect, fits, focusUncovered, localDay, NARROW, PHONE, settled, test, uncovered, type Page } from '../journey.ts';

test('a person checks in on the day itself and leaves early', async ({ enter, house }) => {
  await clearDesks('employee', house);
  const booking = await deskNow('employee', house.space('0A-05'));
  const page = await enter('employee');
  const next = page.getByRole('region', { name: '0A-05' });
  await expect(next).toContainText('Nu inchecken');
  await axe(page);

  await next.getByRole('button', { name: 'Inchecken' }).click();
  await expect(next).toContainText('Ingecheckt');
  await axe(page);
  await next.getByRole('link', { name: '0A-05' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Je boeking van 0A-05' })).toBeFocused();
  await expect(page.locator('dl')).toContainText('Begane grond, 0A Kade');
  await axe(page);
  await page.setViewportSize(NARROW);
  await fits(page);

  await page.getByRole('button', { name: 'Eerder weggaan' }).click();
  await expect(page.locator('dl')).toContainText('Eerder weggegaan');
  await axe(page);
  const left = await (await asPerson('employee')).get<{ status: string }>(`/v1/bookings/${booking}`);
  expect(left.status).toBe('RELEASED');
});

test('a person says by keyboard that they come later, and takes it back', async ({ enter, house }) => {
  await clearDesks('employee', house);
  const booking = await deskNow('employee', house.space('0A-06'));
  const api = await asPerson('employee');
  const expectedAt = async () => (await api.get<{ expectedAt: string | null }>(`/v1/bookings/${booking}`)).expectedAt;
  const page = await enter('employee');
  const next = page.getByRole('region', { name: '0A-06' });
  await next.getByRole('button', { name: 'Ik kom later' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ik kom later' });
  await expect(dialog.getByLabel('Een andere tijd')).toBeVisible();
  await axe(page);
  await page.setViewportSize(NARROW);
  await fits(page);

  await dialog.getByRole('button', { name: /^15 minuten: / }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(next).toContainText('Je hebt doorgegeven dat je om ');
  expect(await expectedAt()).not.toBeNull();
  await axe(page);

  await page.keyboard.press('Control+z');
  await expect(next).not.toContainText('Je hebt doorgegeven dat je om ');
  expect(await expectedAt()).toBeNull();
  await clearDesks('employee', house);
});

test('a cancelled booking comes back by undo', async ({ enter, house }) => {
  await clearDesks('employee', house);
  await deskNow('employee', house.space('0B-07'));
  const page = await enter('employee');
  const next = page.getByRole('region', { name: '0B-07' });
  await next.getByRole('button', { name: 'Boeking annuleren' }).click();
  await expect(next).toHaveCount(0);
  await axe(page);

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(next).toBeVisible();
  await page.reload();
  await expect(next).toContainText('Nu inchecken');
  await clearDesks('employee', house);
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('nothing lies over what comes next, from cancelling and undo to leaving early', async ({ enter, house }) => {
    await clearDesks('employee', house);
    await deskNow('employee', house.space('0A-08'));
    const page = await enter('employee');
    const next = page.getByRole('region', { name: '0A-08' });
    await next.getByRole('button', { name: 'Boeking annuleren' }).click();
    await expect(next).toHaveCount(0);
    await focusUncovered(page);
    const undo = page.getByRole('button', { name: 'Ongedaan maken' });
    await uncovered(undo);

    await undo.click();
    await expect(next).toBeVisible();
    await focusUncovered(page);
    await uncovered(next.getByRole('button', { name: 'Inchecken' }));

    await next.getByRole('button', { name: 'Inchecken' }).click();
    await expect(next).toContainText('Ingecheckt');
    await focusUncovered(page);
    await uncovered(next.getByRole('button', { name: 'Eerder weggaan' }));

    await next.getByRole('button', { name: 'Eerder weggaan' }).click();
    await expect(next).toHaveCount(0);
    await focusUncovered(page);
    await clearDesks('employee', house);
  });
});

test('whoever is away for some days cancels them by keyboard, and takes it back', async ({ enter, house }) => {
  await clearDesks('employee', house);
  const api = await asPerson('employee');
  const hour = 3_600_000;
  const first = Math.ceil(Date.now() / hour) * hour + 20 * 24 * hour; // the house is open now, in its own zone
  const mine = [first, first + 24 * hour];
  for (const start of mine) {
    await api.post('/v1/bookings', { spaceId: house.space('0A-02'), start: new Date(start).toISOString(), end: new Date(start + hour).toISOString() });
  }
  const page = await enter('employee');
  await page.getByRole('button', { name: 'Meerdere dagen annuleren' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Meerdere dagen annuleren' });
  await expect(dialog).toContainText('Deze boeking wordt geannuleerd:');
  await dialog.getByLabel('Laatste dag').fill(localDay(house.zone, (mine[1]! - Date.now()) / 86_400_000));
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await axe(page);
  await page.setViewportSize(NARROW);
  await fits(page);
  await dialog.getByRole('button', { name: '2 boekingen annuleren' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('2 boekingen zijn geannuleerd.').first()).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByText('Je hebt ze alle 2 terug.').first()).toBeVisible();
  await clearDesks('employee', house);
});

test('any desk near the team is one tap away', async ({ enter, house }) => {
  await clearDesks('organiser', house);
  const hour = 3_600_000;
  const openAsNow = Math.ceil(Date.now() / hour) * hour + 20 * 24 * hour; // the house is open now, in its own zone
  await (await asPerson('organiser')).post('/v1/bookings', {
    spaceId: house.space('0A-01'),
    start: new Date(openAsNow).toISOString(),
    end: new Date(openAsNow + hour).toISOString(),
  });
  const page = await enter('organiser');
  const near = { name: new RegExp(`^Any desk near my team .+ in ${house.name}$`) }; // on the next working day, whatever it is
  await page.getByRole('button', near).click();
  await expect(page.getByText(new RegExp(`^You have \\S+ in ${house.name}, .+\\.$`)).first()).toBeVisible();
  await axe(page);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', near)).toBeVisible();
  await clearDesks('organiser', house);
});

test('without a network my day can still be read, also after a fresh start', async ({ enter, house }) => {
  await clearDesks('employee', house);
  await deskNow('employee', house.space('0A-06'));
  const page = await enter('employee', `/book?building=${house.id}&floor=${house.ground}`);
  await expect.poll(() => isKept(page, `plan.${house.ground}`), { message: 'the plan is kept on the device' }).toBe(true);
  await page.goto('/');
  await settled(page);
  await expect(page.getByRole('region', { name: '0A-06' })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);

  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByText(/^Geen verbinding\./)).toBeVisible();
  await expect(page.getByRole('link', { name: '0A-06' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Inchecken' })).toHaveCount(0);
  await axe(page);
  await page.getByRole('link', { name: '0A-06' }).first().click();
  await expect(page.getByRole('region', { name: /^Plattegrond van/ }).getByRole('button', { name: /^0A-06, werkplek, van jou/ })).toBeVisible();
  await axe(page);

  await page.context().setOffline(false);
  await clearDesks('employee', house);
});

/** Whether this device has kept something to be read without a network. */
function isKept(page: Page, key: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    // To open what is not there yet would make it, and empty.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'flexplek')) return false;
    return new Promise<boolean>((done) => {
      const opening = indexedDB.open('flexplek');
      opening.onerror = () => done(false);
      opening.onsuccess = () => {
        const count = opening.result.transaction('copies').objectStore('copies').count(wanted);
        count.onsuccess = () => done(count.result > 0);
        opening.result.close();
      };
    });
  }, key);
}
