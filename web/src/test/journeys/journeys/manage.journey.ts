import { axe, expect, fits, NARROW, shot, test, type Page } from '../journey.ts';
import { building, PLAN, SPACES_CSV } from '../house/building.ts';

async function chooseFiles(page: Page, spaces: string): Promise<void> {
  const file = (name: string, mimeType: string, text: string) => ({ name, mimeType, buffer: Buffer.from(text) });
  await page.getByLabel(/^Gebouw \(JSON\)/).setInputFiles(file('proefhuis.json', 'application/json', JSON.stringify(building())));
  await page.getByLabel(/^Plattegrond/).setInputFiles(file('proefhuis-plan.json', 'application/json', JSON.stringify(PLAN)));
  await page.getByLabel(/^Plekken \(CSV\)/).setInputFiles(file('proefhuis-plekken.csv', 'text/csv', spaces));
}

test('an administrator imports a building: first with mistakes, then well', async ({ enter, house }) => {
  const page = await enter('admin', '/manage?part=import');
  await expect(page.getByRole('button', { name: 'Controleer de bestanden' })).toBeVisible();
  await axe(page);

  await chooseFiles(page, SPACES_CSV.replace('0A-02,0A-02,DESK,0,0A,1', '0A-02,0A-02,DESK,0,0A,many').replace('0B-03,0B-03,DESK,0,0B', '0B-03,0B-03,DESK,0,0Z'));
  await page.getByRole('button', { name: 'Controleer de bestanden' }).click();
  const wrong = page.getByRole('table', { name: 'Wat er niet klopt' });
  await expect(wrong.getByRole('row', { name: /proefhuis-plekken\.csv 3 0A-02 Capaciteit/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Wijzig|Importeer) het gebouw/ })).toHaveCount(0);
  await axe(page);
  await shot(page, 'manage-import-mistakes', page.locator('.fp-manage__outcome'));

  await chooseFiles(page, SPACES_CSV);
  await page.getByRole('button', { name: 'Controleer de bestanden' }).click();
  await expect(page.getByText('wijzigt een bekend gebouw')).toBeVisible();
  await axe(page);
  await shot(page, 'manage-import', page.locator('.fp-manage__outcome'));
  await page.getByRole('button', { name: 'Wijzig het gebouw' }).click();
  await page.getByRole('link', { name: 'Bekijk het gebouw' }).click();
  await expect(page.getByRole('heading', { level: 1, name: house.name })).toBeVisible();
});

test('the example files can be checked as they are', async ({ enter }) => {
  const page = await enter('admin', '/manage?part=import');
  const parts = [
    { label: /^Gebouw \(JSON\)/, example: 'Voorbeeld van het gebouw downloaden' },
    { label: /^Plattegrond/, example: 'Voorbeeld van de plattegrond downloaden' },
    { label: /^Plekken \(CSV\)/, example: 'Voorbeeld van de plekken downloaden' },
  ];
  for (const { label, example } of parts) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: example }).click();
    const download = await saved;
    const file = test.info().outputPath(download.suggestedFilename());
    await download.saveAs(file);
    await page.getByLabel(label).setInputFiles(file);
  }
  await page.getByRole('button', { name: 'Controleer de bestanden' }).click();

  await expect(page.getByText('De bestanden kloppen')).toBeVisible();
});

test('a desk that is out of service shows on the plan, and comes back', async ({ enter, house }) => {
  const plan = await enter('admin', `/live/${house.id}?floor=${house.ground}`);
  const desk = plan.getByRole('button', { name: /^0A-12,/ });
  await expect(desk).toHaveAccessibleName(/vrij/);

  const page = await enter('facility', `/manage?part=spaces&building=${house.id}&search=0A-12`);
  await page.getByRole('button', { name: 'Zet buiten gebruik 0A-12' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Zet buiten gebruik' }).click();
  await expect(page.getByText('Zeg waarom, dan begrijpen anderen het.')).toBeVisible();
  await axe(page);
  await page.getByLabel('Waarom').fill('Het beeldscherm is kapot');
  await page.getByRole('dialog').getByRole('button', { name: 'Zet buiten gebruik' }).click();
  await expect(page.getByRole('row', { name: /^0A-12/ })).toContainText('Het beeldscherm is kapot');
  await axe(page);

  await expect(desk).toHaveAccessibleName(/buiten gebruik/);
  await page.getByRole('button', { name: 'Maak weer beschikbaar 0A-12' }).click();
  await expect(desk).toHaveAccessibleName(/vrij/);
  await page.setViewportSize(NARROW);
  await fits(page);
});

test('several desks go out of service at once, and come back', async ({ enter, house }) => {
  const page = await enter('facility', `/manage?part=spaces&building=${house.id}&search=0A-1`);
  const desks = ['0A-10', '0A-11'];
  for (const desk of desks) await page.getByRole('checkbox', { name: desk }).check();
  await page.getByRole('button', { name: /\(2\)$/ }).click();
  await page.getByLabel('Waarom').fill('Lekkage');
  await axe(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Zet buiten gebruik' }).click();
  for (const desk of desks) await expect(page.getByRole('row', { name: new RegExp(`^${desk}`) })).toContainText('Lekkage');

  for (const desk of desks) await page.getByRole('button', { name: `Maak weer beschikbaar ${desk}` }).click();
  for (const desk of desks) await expect(page.getByRole('checkbox', { name: desk })).not.toBeChecked();
});

test('an administrator sets the rules of a building', async ({ enter, house }) => {
  const page = await enter('admin', `/manage?part=rules&building=${house.id}`);
  const cap = page.getByLabel('Meeste werkplekboekingen op één dag');
  await cap.fill('veel');
  await expect(page.getByText(/Een heel getal van 0/)).toBeVisible();
  await axe(page);

  await cap.fill('900');
  await page.getByRole('button', { name: 'Opslaan' }).first().click();
  await expect(page.getByText('De regels zijn opgeslagen.').first()).toBeVisible();
  await page.reload();
  await expect(cap).toHaveValue('900');
  await axe(page);
  await cap.fill('');
  await page.getByRole('button', { name: 'Opslaan' }).first().click();
  await expect(page.getByText('De regels zijn opgeslagen.').first()).toBeVisible();
});

test('who looks after no building reads why this page is not for them', async ({ enter }) => {
  const page = await enter('employee', '/manage');

  await expect(page.getByText('Deze pagina is voor wie voor de gebouwen zorgt')).toBeVisible();
  await axe(page);
});
