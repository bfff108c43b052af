import { axe, expect, fits, NARROW, shot, signIn, test } from '../journey.ts';

test('a desk that is out of service shows on the plan, and comes back', async ({ page, enter, house }) => {
  const plan = await enter('admin', `/live/${house.id}?floor=${house.ground}`);
  const desk = plan.getByRole('button', { name: /^0A-12,/ });
  await expect(desk).toHaveAccessibleName(/vrij/);

  await signIn(page, 'facility', `/manage?part=spaces&building=${house.id}&search=0A-12`);
  await page.getByRole('button', { name: 'Zet buiten gebruik 0A-12' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Zet buiten gebruik' }).click();
  await expect(page.getByText('Zeg waarom, dan begrijpen anderen het.')).toBeVisible();
  await axe(page);
  await page.getByLabel('Waarom').fill('Het beeldscherm is kapot');
  await page.getByRole('dialog').getByRole('button', { name: 'Zet buiten gebruik' }).click();
  await expect(page.getByRole('row', { name: /^0A-12/ })).toContainText('Het beeldscherm is kapot');
  await axe(page);
  await shot(page, 'manage-spaces');

  await expect(desk).toHaveAccessibleName(/buiten gebruik/);
  await page.getByRole('button', { name: 'Neem weer in gebruik 0A-12' }).click();
  await expect(desk).toHaveAccessibleName(/vrij/);
  await page.setViewportSize(NARROW);
  await fits(page);
});

test('who looks after no building reads why this page is not for them', async ({ page }) => {
  await signIn(page, 'employee', '/manage');

  await expect(page.getByText('Deze pagina is voor wie voor de gebouwen zorgt')).toBeVisible();
  await axe(page);
});
