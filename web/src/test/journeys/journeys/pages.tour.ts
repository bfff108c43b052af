// The pictures of docs/tour.md that the journeys do not take on their way; on the demo. Let deploy/demo/day run beside it:
// the live pages show what happens now.
import { asPerson } from '../house/api.ts';
import { book, clearDays, demoBuilding, workdays } from '../house/demo.ts';
import { expect, localDay, prefer, settled, shot, signIn, test } from '../journey.ts';

test.use({ timezoneId: 'Europe/Amsterdam', locale: 'en-GB' });
test.describe.configure({ timeout: 120_000 });

test('pictures of signing in and out', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  await shot(page, 'welcome');
  await page.goto('/signed-out');
  await settled(page);
  await shot(page, 'signed-out');
});

test('pictures of my day, of booking and of rooms', async ({ enter }) => {
  const kade = await demoBuilding('KADE');
  const [tomorrow, next, after] = workdays(kade.zone) as [string, string, string];
  await clearDays('organiser');
  const mine = await asPerson('organiser');
  // The pictures are of a working morning, whenever they are taken: the next one.
  const { id, start } = await book(mine, kade.floor('3'), tomorrow, '3A');
  await book(mine, kade.floor('3'), after, '3A');
  const morning = new Date(Date.parse(start) - 5 * 60_000);
  const page = await enter('organiser');
  await page.clock.setFixedTime(morning);
  await page.goto('/');
  await settled(page);
  await shot(page, 'today');
  await page.goto(`/bookings/${id}`);
  await settled(page);
  await shot(page, 'booking');

  await page.goto(`/book?building=${kade.id}&floor=${kade.floor('3')}&date=${next}`);
  await settled(page);
  await page.getByRole('button', { name: /^3A-\S+, desk, free/ }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await shot(page, 'book', page.locator('.fp-book__switch'));
  await page.goto(`/rooms?building=${kade.id}&date=${next}`);
  await settled(page);
  await shot(page, 'rooms');
  await prefer(page, { theme: 'dark' });
  await page.goto(`/book?building=${kade.id}&floor=${kade.floor('3')}&date=${next}`);
  await expect(page.getByRole('button', { name: /^3A-\S+, desk, free/ }).first()).toBeVisible();
  await shot(page, 'book-dark', page.locator('.fp-book__switch'));
  await clearDays('organiser');
});

test('pictures of the team and its days', async ({ enter }) => {
  const kade = await demoBuilding('KADE');
  const names = ['organiser', 'employee', 'newcomer'] as const;
  for (const name of names) await clearDays(name);
  const days = workdays(kade.zone);
  const organiser = await asPerson('organiser');
  const teams = await organiser.get<{ items: { id: string; name: string }[] }>('/v1/teams');
  const team = teams.items.find(({ name }) => /kade/i.test(name));
  const monday = days.find((day) => new Date(day).getUTCDay() === 1 && day > localDay(kade.zone, 2)) ?? '';
  const week = [0, 1, 2, 3, 4].map((more) => new Date(Date.parse(monday) + more * 86_400_000).toISOString().slice(0, 10));
  for (const [who, at] of [['organiser', 0], ['employee', 0], ['employee', 1], ['newcomer', 1]] as const) {
    await book(await asPerson(who), kade.floor('3'), week[at] ?? '', '3A');
  }
  const page = await enter('organiser', `/team?week=${monday}`);
  await settled(page);
  await shot(page, 'team');

  const day = await organiser.post<{ id: string }>('/v1/team-days', {
    teamId: team?.id,
    buildingId: kade.id,
    purpose: 'Quarterly planning',
    candidateDates: [week[3], week[4]],
  });
  const answers = [['organiser', 'YES', 'MAYBE'], ['employee', 'YES', 'NO'], ['newcomer', 'YES', 'YES']] as const;
  for (const [name, first, second] of answers) {
    await (await asPerson(name)).put(`/v1/team-days/${day.id}/answers/me`, {
      answers: [{ date: week[3], answer: first }, { date: week[4], answer: second }],
    });
  }
  await page.goto(`/team-days/${day.id}`);
  await settled(page);
  await shot(page, 'team-day');
  await organiser.put(`/v1/team-days/${day.id}/agreement`, { date: week[3] });
  await page.reload();
  await expect(page.locator('.fp-places li')).toHaveCount(3);
  await shot(page, 'team-day-agreed');

  const inbox = await enter('newcomer', '/messages');
  await expect(inbox.locator(`a[href="/team-days/${day.id}"]`)).toHaveCount(2);
  await shot(inbox, 'messages');
  await organiser.put(`/v1/team-days/${day.id}/cancellation`);
  for (const name of names) await clearDays(name);
});

test('pictures of live figures and of managing', async ({ page }) => {
  const sluis = await demoBuilding('SLUIS');
  await signIn(page, 'platform-admin');
  await prefer(page, { language: 'en' });
  for (const [path, name] of [
    ['/live', 'live'],
    [`/live/${sluis.id}`, 'live-building'],
    [`/screen/${sluis.id}`, 'screen'],
    [`/manage?part=spaces&building=${sluis.id}`, 'manage-spaces'],
    [`/manage?part=rules&building=${sluis.id}`, 'manage-rules'],
    [`/utilisation?building=${sluis.id}`, 'utilisation'],
    ['/scenarios', 'scenarios'],
    ['/problems/space-taken', 'problem'],
  ] as const) {
    await page.goto(path);
    await settled(page);
    await shot(page, name);
  }
  await prefer(page, { theme: 'contrast' });
  await page.goto(`/live/${sluis.id}`);
  await settled(page);
  await shot(page, 'live-contrast');
});
