import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { show, someone } from '../../ui/testing';
import { ImportPart } from './import-part';

const imports = '*/api/booking/v1/building-imports';
const me = { organisation: 'minbin', organisationName: 'Ministerie van Binnenwerken' };
const kade = { id: 'b1', code: 'KADE', name: 'Kade', city: 'Den Haag', managedBy: { organisation: 'minbin', name: 'Binnenwerken', mine: true } };
const server = setupServer(
  http.get('*/v1/people/me', () => HttpResponse.json(me)),
  http.get('*/v1/buildings', () => HttpResponse.json({ items: [kade], next: null })),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  server.resetHandlers();
  vi.restoreAllMocks();
});
afterAll(() => server.close());

const right = { buildingId: null, dryRun: true, created: true, floors: 2, neighbourhoods: 3, desks: 1024, rooms: 2, changes: [] as unknown[], spaces: { created: 1026, changed: 0, unchanged: 0, gone: 0 }, bookingsHit: { total: 0, reasons: [], bookingIds: [] }, notes: [] as unknown[] };
const refused = {
  type: '/problems/import-refused',
  title: 'The building cannot be imported',
  status: 422,
  detail: '2 things are not right; nothing was stored. Mend what is named and import again.',
  found: 2,
  violations: [
    { file: 'plan', row: null, code: null, field: 'code', message: 'neighbourhood 3A stands in the plan twice' },
    { file: 'spaces', row: 12, code: 'W-0102', field: 'capacity', message: 'must be a whole number' },
  ],
};

const isWhole = () => waitFor(() => expect(screen.getByRole('button', { name: 'Check the files' })).not.toHaveAttribute('aria-disabled'));

async function chooseFiles(spaces = 'kade-spaces.csv') {
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('As a file (JSON) says'));
  await user.upload(screen.getByLabelText(/^Building \(JSON\)/), new File(['{}'], 'kade.json', { type: 'application/json' }));
  await user.upload(screen.getByLabelText(/^Plan/), new File(['{}'], 'kade-plan.json', { type: 'application/json' }));
  await user.upload(screen.getByLabelText(/^Spaces/), new File(['code'], spaces, { type: 'text/csv' }));
  await isWhole();
  return user;
}

describe('the import of a building', () => {
  it('wants a building and its spaces before it checks them', async () => {
    await show(<ImportPart />);

    expect(screen.getByRole('button', { name: 'Check the files' })).toHaveAttribute('aria-disabled', 'true');
    await chooseFiles();
    await isWhole();
  });

  it('makes a building of what is filled in and a list of spaces, without a plan', async () => {
    const sent = vi.spyOn(FormData.prototype, 'append');
    const notes = [{ file: 'plan', message: 'The plan of floor 3 is drawn from the rows.' }];
    server.use(http.post(imports, () => HttpResponse.json({ ...right, notes })));
    await show(<ImportPart />);
    const user = userEvent.setup();
    await user.upload(screen.getByLabelText(/^Spaces/), new File(['PK'], 'kade.xlsx'));
    await user.type(screen.getByLabelText('Code'), 'KADE');
    await user.type(screen.getByLabelText('Name'), 'Kade');
    await user.type(screen.getByLabelText('Address'), 'Kade 1');
    await user.type(screen.getByLabelText('City'), 'Den Haag');
    expect(screen.getByRole('button', { name: 'Check the files' })).toHaveAttribute('aria-disabled', 'true');
    await user.type(screen.getByLabelText('Coordinates'), '52.08, 4.31');
    await isWhole();

    await user.click(screen.getByRole('button', { name: 'Check the files' }));

    expect(await screen.findByText('The plan of floor 3 is drawn from the rows.')).toBeVisible();
    expect(sent.mock.calls.map(([part]) => String(part)).sort()).toEqual(['building', 'spaces']);
  });

  it('takes a list of spaces of a building that is here already', async () => {
    const sent = vi.spyOn(FormData.prototype, 'append');
    server.use(http.post(imports, () => HttpResponse.json({ ...right, created: false })));
    await show(<ImportPart />);
    const user = userEvent.setup();
    await user.click(await screen.findByLabelText('A building that is here already'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Building' }), 'KADE');
    await user.upload(screen.getByLabelText(/^Spaces/), new File(['code'], 'kade.csv'));
    await isWhole();

    await user.click(screen.getByRole('button', { name: 'Check the files' }));

    expect(await screen.findByText('changes a known building')).toBeVisible();
    const building = sent.mock.calls.find(([part]) => String(part) === 'building')?.[1] as unknown as File;
    expect(await building.text()).toBe('{"code":"KADE"}');
  });

  it('names every bad row by the name of its file, and offers no import', async () => {
    server.use(http.post(imports, () => HttpResponse.json(refused, { status: 422 })));
    await show(<ImportPart />);
    const user = await chooseFiles();

    await user.click(screen.getByRole('button', { name: 'Check the files' }));

    const rows = within(await screen.findByRole('table', { name: 'What is not right' })).getAllByRole('row');
    expect(rows.slice(1).map((row) => row.textContent)).toEqual([
      'kade-plan.jsoncodeneighbourhood 3A stands in the plan twice',
      'kade-spaces.csv12W-0102Capacitymust be a whole number',
    ]);
    expect(screen.getByRole('heading', { name: '2 things are not right' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Import the building/ })).not.toBeInTheDocument();
  });

  it('says how many are left when not all are named', async () => {
    server.use(http.post(imports, () => HttpResponse.json({ ...refused, found: 800 }, { status: 422 })));
    await show(<ImportPart />);
    const user = await chooseFiles();

    await user.click(screen.getByRole('button', { name: 'Check the files' }));

    expect(await screen.findByRole('heading', { name: '800 things are not right' })).toBeInTheDocument();
    expect(screen.getByText(/798 more are not named here\./)).toBeVisible();
  });

  it('says each change of the building as it is and as it will be', async () => {
    const changes = [
      { field: 'closes', before: '19:00', after: '24:00' },
      { field: 'floors.1.5.name', before: 'Begane grond', after: 'Entree' },
      { field: 'floors.1.5.level', before: '0', after: '1' },
      { field: 'neighbourhoods.1/A.name', before: 'Waterkant', after: 'Oever' },
      { field: 'neighbourhoods.1/A.organisation', before: 'minwater', after: null },
      { field: 'dailyCap', before: '2', after: null },
      { field: 'openDays', before: 'MONDAY, FRIDAY', after: 'MONDAY' },
      { field: 'organisations.minwater.daysAhead', before: null, after: '30' },
      { field: 'organisations.minwater.name', before: null, after: 'Waterzaken' },
    ];
    server.use(http.post(imports, () => HttpResponse.json({ ...right, created: false, changes })));
    await show(<ImportPart />);
    const user = await chooseFiles();

    await user.click(screen.getByRole('button', { name: 'Check the files' }));

    const table = await screen.findByRole('table', { name: 'What changes of the building' });
    expect(within(table).getAllByRole('row').slice(1).map((row) => row.textContent)).toEqual([
      'Closes19:0024:00',
      'Name of floor 1.5Begane grondEntree',
      'Level of floor 1.501',
      'Name of neighbourhood 1/AWaterkantOever',
      'Neighbourhood 1/A is held forminwater–',
      'Daily cap2–',
      'Days openMonday and FridayMonday',
      'Days ahead of minwater–30',
      'Organisation minwater–Waterzaken',
    ]);
  });

  it('says what the import will make, and does it only when asked', async () => {
    const runs: (string | null)[] = [];
    server.use(
      http.get('*/session', () => HttpResponse.json(someone)),
      http.post(imports, ({ request }) => {
        const dryRun = new URL(request.url).searchParams.get('dryRun');
        runs.push(dryRun);
        return dryRun === 'true'
          ? HttpResponse.json(right)
          : HttpResponse.json({ ...right, dryRun: false, buildingId: '0199f3a0-1111-7000-8000-000000000003' }, { status: 201 });
      }),
    );
    await show(<ImportPart />);
    const user = await chooseFiles();

    await user.click(screen.getByRole('button', { name: 'Check the files' }));
    expect(await screen.findByText('new building')).toBeInTheDocument();
    expect(screen.getByText('1,024')).toBeInTheDocument();
    expect(runs).toEqual(['true']);

    await user.click(screen.getByRole('button', { name: 'Import the building' }));
    await waitFor(() => expect(screen.getByRole('link', { name: 'Look at the building' })).toBeInTheDocument());
    expect(runs).toEqual(['true', 'false']);
  });

  it('says which spaces of a known building are new, changed, the same and gone', async () => {
    const known = { ...right, created: false, spaces: { created: 12, changed: 3, unchanged: 1010, gone: 1 } };
    server.use(http.post(imports, () => HttpResponse.json(known)));
    await show(<ImportPart />);
    const user = await chooseFiles();

    await user.click(screen.getByRole('button', { name: 'Check the files' }));

    expect(await screen.findByText('changes a known building')).toBeInTheDocument();
    expect(screen.getAllByRole('term').map((term) => term.textContent + ' ' + term.nextSibling?.textContent)).toEqual([
      'Floors 2',
      'Neighbourhoods 3',
      'Desks 1,024',
      'Rooms 2',
      'new spaces 12',
      'changed 3',
      'unchanged 1,010',
      'no longer in the files 1',
    ]);
    expect(screen.getByRole('button', { name: 'Change the building' })).toBeInTheDocument();
  });

  it('says how many coming bookings are hit, and why', async () => {
    const reasons = [
      { reason: 'SPACE_GONE', bookings: 3 },
      { reason: 'CLOSED', bookings: 1 },
    ];
    const hit = { ...right, created: false, bookingsHit: { total: 4, reasons, bookingIds: ['b1'] } };
    server.use(http.post(imports, () => HttpResponse.json(hit)));
    await show(<ImportPart />);
    const user = await chooseFiles();

    await user.click(screen.getByRole('button', { name: 'Check the files' }));

    expect(await screen.findByText('4 upcoming bookings are affected.')).toBeVisible();
    expect(screen.getByText('the space is no longer in the files: 3')).toBeVisible();
    expect(screen.getByText('the building is closed then: 1')).toBeVisible();
    expect(screen.getByText('Show the bookings')).toBeVisible();
  });

  it('takes the same file again once it was mended', async () => {
    await show(<ImportPart />);
    const user = await chooseFiles();
    const input = screen.getByLabelText<HTMLInputElement>(/^Spaces/);

    await user.click(input);

    expect(input.files).toHaveLength(0);
    expect(screen.getByText('Choose the list of spaces.')).toBeVisible();
  });

  it('sends the file as it was chosen, whatever happens to it on the disk', async () => {
    server.use(http.post(imports, () => HttpResponse.json(right)));
    await show(<ImportPart />);
    const user = await chooseFiles();
    const onDisk = new File(['code;name'], 'kade-spaces.csv', { type: 'text/csv' });
    await user.upload(screen.getByLabelText(/^Spaces/), onDisk);
    await isWhole();
    const append = vi.spyOn(FormData.prototype, 'append');

    await user.click(screen.getByRole('button', { name: 'Check the files' }));

    await screen.findByText('new building');
    const sent = append.mock.calls.find(([part]) => String(part) === 'spaces')?.[1] as unknown as File;
    expect(sent).not.toBe(onDisk);
    expect(sent.name).toBe('kade-spaces.csv');
    expect(await sent.text()).toBe('code;name');
  });

  it('tells a file that cannot be read from a lost connection', async () => {
    await show(<ImportPart />);
    const user = await chooseFiles();
    const locked = new File(['code'], 'kade-spaces.csv', { type: 'text/csv' });
    vi.spyOn(locked, 'arrayBuffer').mockRejectedValue(new DOMException('locked', 'NotReadableError'));

    await user.upload(screen.getByLabelText(/^Spaces/), locked);

    expect(await screen.findByText(/^This file cannot be read\./)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Check the files' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('forgets what it found when another file is chosen', async () => {
    server.use(http.post(imports, () => HttpResponse.json(refused, { status: 422 })));
    await show(<ImportPart />);
    const user = await chooseFiles();
    await user.click(screen.getByRole('button', { name: 'Check the files' }));
    await screen.findByRole('table');

    await chooseFiles('mended.csv');

    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
