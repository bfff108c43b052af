import { asPerson, axe, expect, fits, localDay, NARROW, shot, test, type Page } from '../journey.ts';
import { building, PLAN, SPACES_CSV } from '../house/building.ts';
import { ours } from '../house/cast.ts';
import { workbook } from '../house/workbook.ts';
import { instantAt } from '../../../main/webui/src/ui/time.ts';

async function chooseFiles(page: Page, spaces: string): Promise<void> {
  const file = (name: string, mimeType: string, text: string) => ({ name, mimeType, buffer: Buffer.from(text) });
  await page.getByLabel('Zoals in een bestand (JSON) staat').check();
  await page.getByLabel(/^Gebouw \(JSON\)/).setInputFiles(file('proefhuis.json', 'application/json', JSON.stringify(building())));
  await page.getByLabel(/^Plattegrond/).setInputFiles(file('proefhuis-plan.json', 'application/json', JSON.stringify(PLAN)));
  await page.getByLabel(/^Plekken \(XLSX of CSV\)/).setInputFiles(file('proefhuis-plekken.csv', 'text/csv', spaces));
}

test('an administrator imports a building: first with mistakes, then well', async ({ enter, house }) => {
  const page = await enter('admin', '/manage?part=import');
  await expect(page.getByRole('button', { name: 'Bestanden controleren' })).toBeVisible();
  await axe(page);

  await chooseFiles(page, SPACES_CSV.replace('0A-02,0A-02,DESK,0,0A,1', '0A-02,0A-02,DESK,0,0A,many').replace('0B-03,0B-03,DESK,0,0B', '0B-03,0B-03,DESK,0,0Z'));
  await page.getByRole('button', { name: 'Bestanden controleren' }).click();
  const wrong = page.getByRole('table', { name: 'Wat er niet klopt' });
  await expect(wrong.getByRole('row', { name: /proefhuis-plekken\.csv 3 0A-02 Capaciteit/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Gebouw (wijzigen|importeren)/ })).toHaveCount(0);
  await axe(page);
  await shot(page, 'manage-import-mistakes', page.locator('.fp-manage__outcome'));

  await chooseFiles(page, SPACES_CSV);
  await page.getByRole('button', { name: 'Bestanden controleren' }).click();
  await expect(page.getByText('wijzigt een bekend gebouw')).toBeVisible();
  await axe(page);
  await shot(page, 'manage-import', page.locator('.fp-manage__outcome'));
  await page.getByRole('button', { name: 'Gebouw wijzigen' }).click();
  await page.getByRole('link', { name: 'Gebouw bekijken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: house.name })).toBeVisible();
});

test('the example files can be checked as they are', async ({ enter }) => {
  const files = await enter('admin', '/manage?part=files');
  await axe(files);
  const saved: Record<string, string> = {};
  for (const example of ['Voorbeeld van het gebouw downloaden', 'Voorbeeld van de plattegrond downloaden', 'Ingevuld voorbeeld (XLSX)']) {
    const event = files.waitForEvent('download');
    await files.getByRole('button', { name: example }).click();
    const download = await event;
    saved[example] = test.info().outputPath(download.suggestedFilename());
    await download.saveAs(saved[example]);
  }
  await files.setViewportSize(NARROW);
  await fits(files);

  const page = await enter('admin', '/manage?part=import');
  await page.getByLabel('Zoals in een bestand (JSON) staat').check();
  await page.getByLabel(/^Gebouw \(JSON\)/).setInputFiles(saved['Voorbeeld van het gebouw downloaden']!);
  await page.getByLabel(/^Plattegrond/).setInputFiles(saved['Voorbeeld van de plattegrond downloaden']!);
  await page.getByLabel(/^Plekken \(XLSX of CSV\)/).setInputFiles(saved['Ingevuld voorbeeld (XLSX)']!);
  await page.getByRole('button', { name: 'Bestanden controleren' }).click();

  await expect(page.getByText('De bestanden kloppen')).toBeVisible();
});

/** 380 desks and 20 rooms on two floors, in the words of a Dutch spreadsheet. */
function fourHundred(): Buffer {
  const rows = Array.from({ length: 400 }, (_, i) => {
    const floor = i < 200 ? 1 : 2;
    const code = `${floor}-${String(i).padStart(3, '0')}`;
    return i % 20 === 19
      ? [code, `Zaal ${i}`, 'Vergaderruimte', floor, 'Noord', 8, 'groot scherm, videovergaderen']
      : [code, '', 'Werkplek', floor, i % 2 === 0 ? 'Noord' : 'Zuid', '', 'beeldscherm'];
  });
  return workbook('Plekken', [['Code', 'Naam', 'Soort', 'Verdieping', 'Buurt', 'Capaciteit', 'Voorzieningen'], ...rows]);
}

test('a Dutch spreadsheet of 400 rows becomes floors that can be booked, in at most 12 acts', async ({ enter, house }) => {
  const page = await enter('admin', '/manage');
  const code = `BLAD${ours + 1}`;
  let acts = 0;
  const act = async (done: Promise<unknown>) => {
    acts += 1;
    await done;
  };

  await act(page.getByRole('tab', { name: 'Importeren' }).click());
  await act(page.getByLabel(/^Plekken \(XLSX of CSV\)/).setInputFiles({ name: 'plekken.xlsx', mimeType: '', buffer: fourHundred() }));
  await act(page.getByLabel('Code', { exact: true }).fill(code));
  await act(page.getByLabel('Naam', { exact: true }).fill(`Zz Bladhuis ${ours + 1}`));
  await act(page.getByLabel('Adres', { exact: true }).fill('Bladkade 1'));
  await act(page.getByLabel('Plaats', { exact: true }).fill('Bladstad'));
  await act(page.getByLabel('Coördinaten', { exact: true }).fill('12.15, -68.27'));
  await axe(page);
  await act(page.getByRole('button', { name: 'Bestanden controleren' }).click());
  await expect(page.getByText('De bestanden kloppen')).toBeVisible();
  await axe(page);
  await shot(page, 'manage-spreadsheet', page.locator('.fp-manage__outcome'));
  await act(page.getByRole('button', { name: /^Gebouw (importeren|wijzigen)/ }).click());
  await act(page.getByRole('link', { name: 'Er een werkplek boeken' }).click());
  expect(acts).toBeLessThanOrEqual(12);

  const api = await asPerson('admin');
  const { items } = await api.get<{ items: { id: string; code: string }[] }>('/v1/buildings');
  const id = items.find((one) => one.code === code)!.id;
  try {
    await page.goto(`/book?building=${id}&date=${nextWorkingDay(house.zone)}`);
    const desk = page.locator('.fp-plan-sheet').getByRole('button', { name: /^1-002, werkplek, vrij/ });
    await desk.click();
    await page.getByRole('dialog').getByRole('button', { name: '1-002 boeken' }).click();
    await expect(page.locator('.fp-plan-sheet').getByRole('button', { name: /^1-002, werkplek, van jou/ })).toBeVisible();
  } finally {
    await hide(code, id);
  }
});

/** One that has not begun and is no Saturday or Sunday. */
function nextWorkingDay(zone: string): string {
  const days = [1, 2, 3].map((ahead) => localDay(zone, ahead));
  return days.find((day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()))!;
}

/** A building cannot be deleted: it is shared by others alone from now on, so that no other journey meets it. */
async function hide(code: string, id: string): Promise<void> {
  const api = await asPerson('admin');
  const { items } = await api.get<{ items: { id: string; buildingId: string; status: string }[] }>('/v1/bookings');
  for (const booking of items) {
    if (booking.buildingId === id && booking.status === 'BOOKED') await api.remove(`/v1/bookings/${booking.id}`);
  }
  const form = new FormData();
  form.set('building', new Blob([JSON.stringify({ code, organisations: [{ organisation: 'minlab', name: 'Laboratorium' }] })]), 'building.json');
  form.set('spaces', new Blob([new Uint8Array(fourHundred())]), 'plekken.xlsx');
  await api.post('/v1/building-imports?dryRun=false', form);
}

test('a building comes out as files that change nothing when they come in', async ({ enter, house }) => {
  const page = await enter('admin', `/manage?part=files&building=${house.id}`);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Plekken (XLSX)' }).click();
  const list = test.info().outputPath('plekken.xlsx');
  await (await saved).saveAs(list);

  await page.getByRole('tab', { name: 'Importeren' }).click();
  await page.getByLabel('Een gebouw dat er al is').check();
  await page.getByRole('combobox', { name: 'Gebouw' }).selectOption({ label: `${house.name}, Waterstad` });
  await page.getByLabel(/^Plekken \(XLSX of CSV\)/).setInputFiles(list);
  await page.getByRole('button', { name: 'Bestanden controleren' }).click();

  await expect(page.getByText('wijzigt een bekend gebouw')).toBeVisible();
  await expect(page.locator('.fp-manage__counts--small')).toContainText('1.026');
  await expect(page.getByText('Het gebouw, de verdiepingen en de buurten blijven zoals ze zijn.')).toBeVisible();
});

test('a desk that is out of service shows on the plan, and comes back', async ({ enter, house }) => {
  const plan = await enter('admin', `/live/${house.id}?floor=${house.ground}`);
  const desk = plan.getByRole('button', { name: /^0A-12,/ });
  await expect(desk).toHaveAccessibleName(/vrij/);

  const page = await enter('facility', `/manage?part=spaces&building=${house.id}&search=0A-12`);
  await page.getByRole('button', { name: 'Buiten gebruik zetten 0A-12' }).click();
  await axe(page);
  await page.getByLabel('Waarom').fill('Het beeldscherm is kapot');
  await page.getByRole('dialog').getByRole('button', { name: 'Buiten gebruik zetten' }).click();
  await expect(page.getByRole('row', { name: /^0A-12/ })).toContainText('Het beeldscherm is kapot');
  await axe(page);

  await expect(desk).toHaveAccessibleName(/buiten gebruik/);
  await page.getByRole('button', { name: 'Weer beschikbaar maken 0A-12' }).click();
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
  await page.getByRole('dialog').getByRole('button', { name: 'Buiten gebruik zetten' }).click();
  for (const desk of desks) await expect(page.getByRole('row', { name: new RegExp(`^${desk}`) })).toContainText('Lekkage');

  for (const desk of desks) await page.getByRole('button', { name: `Weer beschikbaar maken ${desk}` }).click();
  for (const desk of desks) await expect(page.getByRole('checkbox', { name: desk })).not.toBeChecked();
});

test('desks go out of service from one moment until another, which the plan says, and are called off', async ({ enter, house }) => {
  const day = localDay(house.zone, 6);
  const page = await enter('facility', `/manage?part=spaces&building=${house.id}&search=0A-0`);
  const desks = ['0A-07', '0A-09'];
  for (const desk of desks) await page.getByRole('checkbox', { name: desk }).check();
  await page.getByRole('button', { name: /\(2\)$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Van', { exact: true }).selectOption('later');
  await dialog.getByLabel('Vanaf welke dag').fill(day);
  await dialog.getByLabel('Vanaf hoe laat').selectOption('10:00');
  await dialog.getByLabel('Tot', { exact: true }).selectOption('known');
  await dialog.getByLabel('Tot hoe laat').selectOption('09:45');
  await expect(dialog.getByText('Kies een moment dat nog komt, na het begin.')).toBeVisible();
  await dialog.getByLabel('Tot hoe laat').selectOption('14:00');
  await dialog.getByLabel('Waarom').fill('De vloer wordt gelakt');
  await page.setViewportSize(NARROW);
  await fits(page);
  await axe(page);
  await shot(page, 'manage-closure');
  await dialog.getByRole('button', { name: 'Buiten gebruik zetten' }).click();

  const closures = page.getByRole('region', { name: 'Buiten gebruik, nu en later' });
  const closure = closures.getByRole('listitem').filter({ hasText: 'De vloer wordt gelakt' });
  await expect(closure).toContainText('0A-07 en 0A-09');
  await fits(page);
  await axe(page);

  const plan = (from: string, to: string) => `/book?building=${house.id}&floor=${house.ground}&date=${day}&from=${from}&to=${to}`;
  const seen = await enter('employee', plan('09:00', '11:00'));
  const desk = seen.getByRole('button', { name: /^0A-07,/ }).first();
  await expect(desk).toHaveAccessibleName(/buiten gebruik van .*10:00 tot 14:00: De vloer wordt gelakt/);
  await seen.goto(plan('14:00', '16:00'));
  await expect(desk).toHaveAccessibleName(/vrij/);

  await closure.getByRole('button', { name: /^Afzeggen/ }).press('Enter');
  await expect(page.getByText('Het gaat niet door.').first()).toBeVisible();
  await expect(closure).toHaveCount(0);
  await seen.goto(plan('09:00', '11:00'));
  await expect(desk).toHaveAccessibleName(/vrij/);
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

/** No rule for spaces is left that another journey would meet. */
async function clearRules(buildingId: string): Promise<void> {
  const api = await asPerson('admin');
  const { items } = await api.get<{ items: { id: string; etag: string }[] }>(`/v1/rules?buildingId=${buildingId}`);
  for (const { id, etag } of items) await api.remove(`/v1/rules/${id}`, Number(etag.slice(1, -1)));
}

test('a rule is tried, set, refuses with its reason, and is taken away', async ({ enter, house }) => {
  await clearRules(house.id);
  try {
    const sentence = `Werkplekken in 0B Sluis, ${house.name}: hooguit 1 uur per keer`;
    const page = await enter('admin', `/manage?part=rules&building=${house.id}`);
    await expect(page.getByRole('region', { name: 'Regels voor plekken in elk gebouw' }).getByText('Die zijn er nog niet.')).toBeVisible();
    const rules = page.getByRole('region', { name: 'Regels voor plekken', exact: true });
    await rules.getByRole('button', { name: 'Regel toevoegen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Regel toevoegen' });
    await dialog.getByLabel('Waar', { exact: true }).selectOption({ label: 'Begane grond, 0B Sluis' });
    await dialog.getByLabel('Voor welke plekken').selectOption('DESK');
    await dialog.getByLabel('Hoogstens').selectOption('60');
    await dialog.getByRole('button', { name: 'Bekijken wat dit doet' }).click();
    await expect(dialog.getByText(sentence)).toBeVisible();
    await axe(page);
    await shot(page, 'manage-rule-tried');
    await dialog.getByRole('button', { name: 'Regel instellen' }).click();
    await expect(rules.getByText(sentence)).toBeVisible();
    await expect(rules.getByText('De regel geldt vanaf nu.')).toBeVisible();
    await axe(page);
    await page.setViewportSize(NARROW);
    await fits(page);

    const book = await enter('employee', `/book?building=${house.id}&floor=${house.ground}&date=${localDay(house.zone, 5)}&from=09:00&to=12:00`);
    const plan = book.locator('.fp-plan-sheet');
    await plan.getByRole('button', { name: /^0B-02, werkplek, niet voor jou/ }).click();
    await expect(book.getByRole('dialog').getByText(`${sentence} (een regel van Ministerie van Binnenwerken). Kies een kortere tijd.`)).toBeVisible();
    await expect(plan.getByRole('button', { name: /^0A-02, werkplek, vrij/ })).toBeVisible();
    await axe(book);

    const day = localDay(house.zone, 5);
    const tooLong = { spaceId: house.space('0B-02'), start: instantAt(house.zone, day, '10:00'), end: instantAt(house.zone, day, '13:00') };
    await expect((await asPerson('employee')).post('/v1/bookings', tooLong)).rejects.toThrow('too-long');
    await book.setViewportSize(NARROW);
    const why = book.getByRole('listitem').filter({ hasText: sentence }).first();
    await expect(async () => {
      await book.goto('/me'); // it is written down after the answer
      await expect(why).toContainText('Dat is te lang', { timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await fits(book);
    await axe(book);
    await shot(book, 'me-refused', why);

    await rules.getByRole('button', { name: `Verwijderen: ${sentence}` }).click();
    await expect(rules.getByText('Die zijn er nog niet.')).toBeVisible();
  } finally {
    await clearRules(house.id);
  }
});

test('who looks after no building reads why this page is not for them', async ({ enter }) => {
  const page = await enter('employee', '/manage');

  await expect(page.getByText('Deze pagina is voor wie voor de gebouwen zorgt')).toBeVisible();
  await axe(page);
});
