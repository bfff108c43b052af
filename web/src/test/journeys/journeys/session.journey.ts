import { axe, expect, fillKeycloak, signIn, test } from '../journey.ts';

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
});

test('a link into the app survives the sign-in', async ({ page }) => {
  await page.goto('/messages');
  await page.getByRole('link', { name: /inloggen|aanmelden|sign in/i }).click();
  await fillKeycloak(page, 'employee');

  await expect(page).toHaveURL(/\/messages$/);
});
