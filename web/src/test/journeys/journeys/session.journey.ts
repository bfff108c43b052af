import { axe, endSession, expect, fillKeycloak, localDay, signIn, signInAgain, signInAgainDialog, test, worksIn } from '../journey.ts';

test('a person signs in, sees their day, and signs out everywhere', async ({ page }) => {
  await page.goto('/');
  await axe(page);

  await signIn(page, 'organiser');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await axe(page);

  await page.getByRole('button', { name: /Olivier Haanstra/ }).click();
  await axe(page);
  await page.getByRole('button', { name: /^(Sign out|Uitloggen)$/ }).click();
  await page.waitForURL('**/signed-out');
  await axe(page);

  // Keycloak has forgotten them too: it asks for the password again.
  await page.goto('/session/sign-in');
  await expect(page.locator('#password')).toBeVisible();
  await expect(page.locator('link[href*="css/flexplek"]')).toHaveCount(1);
});

test('a link into the app survives the sign-in', async ({ page }) => {
  await page.goto('/messages');
  await page.getByRole('link', { name: /inloggen|aanmelden|sign in/i }).click();
  await fillKeycloak(page, 'employee');

  await expect(page).toHaveURL(/\/messages$/);
});

test('whoever signs out in one browser is signed out in the other that goes on with the same session', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'organiser', '/live');
  const other = await browser.newContext({ ...(baseURL ? { baseURL } : {}), storageState: await page.context().storageState() });
  const second = await other.newPage();
  await second.goto('/live');
  await expect(second.getByText(/^Live, (last change|laatste wijziging)/)).toBeVisible();

  await page.getByRole('button', { name: /Olivier Haanstra/ }).click();
  await page.getByRole('button', { name: /^(Sign out|Uitloggen)$/ }).click();
  await page.waitForURL('**/signed-out');

  await expect(signInAgainDialog(second)).toBeVisible();
  await axe(second);
  await other.close();
});

test('whoever signs out in one tab leaves nothing in the others', async ({ page, context }) => {
  await signIn(page, 'organiser', '/messages');
  const tab = await context.newPage();
  await tab.goto('/team');
  await expect(tab.getByRole('table')).toBeVisible();

  await page.getByRole('button', { name: /Olivier Haanstra/ }).click();
  await page.getByRole('button', { name: /^(Sign out|Uitloggen)$/ }).click();
  await page.waitForURL('**/signed-out');

  await expect(tab.getByRole('heading', { level: 1, name: /^(Welcome to|Welkom bij) Flexplek$/ })).toBeVisible();
  await expect(tab).toHaveURL(/\/team$/);
});

test('a form that is half filled in when the session ends is sent after signing in again', async ({ page, house }) => {
  const purpose = `Proefdag ${Date.now()}`;
  await signIn(page, 'organiser', '/team');
  await worksIn(page, house);
  await page.getByRole('button', { name: 'Propose a team day' }).click();
  await page.getByLabel('What is it for?').fill(purpose);
  await page.getByLabel('Building').selectOption(house.id);
  await page.getByLabel('Date 1').fill(localDay(house.zone, 13));

  await endSession(page);
  await page.getByRole('button', { name: 'Propose to the team' }).click();
  await expect(signInAgainDialog(page)).toBeVisible();
  await axe(page);
  await signInAgain(page, 'organiser');

  await expect(page.getByLabel('What is it for?')).toHaveValue(purpose);
  await page.getByRole('button', { name: 'Propose to the team' }).click();
  await expect(page.getByRole('heading', { level: 1, name: purpose })).toBeVisible();

  await page.getByRole('button', { name: 'Call this team day off' }).click();
  await page.getByRole('button', { name: 'Call it off' }).click();
  await expect(page.getByText('Called off', { exact: true })).toBeVisible();
});
