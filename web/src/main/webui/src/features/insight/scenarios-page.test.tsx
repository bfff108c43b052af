import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from '@tanstack/react-router';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScenarioRequest } from '../../api/occupancy/types.gen';
import type { Role } from '../../api/session-state';
import { show, someone } from '../../ui/testing';
import { Toasts } from '../../ui/toast';
import { INPUTS } from './inputs';
import { answerTo } from './run.fixture';
import { ScenariosPage } from './scenarios-page';

const runs = '*/api/occupancy/v1/scenario-runs';
const server = setupServer();
let asked: ScenarioRequest[];
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  asked = [];
  server.resetHandlers(
    http.post(runs, async ({ request }) => {
      const body = (await request.json()) as ScenarioRequest;
      asked.push(body);
      return HttpResponse.json(answerTo(body));
    }),
  );
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => server.close());

const facility = { ...someone, roles: ['facility'] as Role[] };
const A = 'a=As+it+is*g_Everybody_180_45_65_45_62_20';

function Address() {
  return <p data-testid="address">{useLocation().searchStr}</p>;
}

const open = (search = '', session = facility) =>
  show(
    <>
      <ScenariosPage />
      <Address />
      <Toasts />
    </>,
    { at: `/scenarios${search}`, route: '/scenarios', session },
  );

const field = (name: string) => screen.getByRole('textbox', { name });
const fill = async (name: string, text: string) => {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), text);
};
const calculate = () => userEvent.click(screen.getByRole('button', { name: 'Calculate' }));
const found = (title: RegExp | string) => screen.findByRole('img', { name: title });

describe('who may ask', () => {
  it.each(['facility', 'building-admin', 'admin', 'platform-admin'] as const)('shows the page to %s', async (role) => {
    await open('', { ...someone, roles: [role] });

    expect(screen.getByRole('button', { name: 'Calculate' })).toBeVisible();
  });

  it('tells anybody else who to ask', async () => {
    await open('', someone);

    expect(screen.getByText('This page is for those who decide about buildings')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Calculate' })).toBeNull();
  });
});

describe('filling in', () => {
  it('begins with no figure of who comes, and asks for it', async () => {
    await open();
    expect(field('How many people')).toHaveValue('');
    expect(screen.getByText('Nothing is calculated yet')).toBeVisible();

    await calculate();

    expect(asked).toEqual([]);
    await waitFor(() => expect(field('How many people')).toHaveFocus());
    expect(field('How many people')).toHaveAccessibleDescription(/A whole number from 1 to 500,000\./);
    expect(field('Friday')).toBeInvalid();
  });

  it('asks what was filled in, in the units of the operation', async () => {
    await open();
    await fill('How many people', '1.200');
    for (const [day, share] of Object.entries({ Monday: '45', Tuesday: '65', Wednesday: '45', Thursday: '62,5', Friday: '20' })) await fill(day, share);
    await userEvent.click(screen.getByRole('radio', { name: /^99%/ }));
    await fill('People who plan to come but do not', '15');
    await fill('CO2 of travelling', '100');
    await calculate();

    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toEqual({
      level: 0.99,
      runs: 1000,
      seed: 1,
      variants: [
        {
          name: 'As it is',
          sharing: 'TOGETHER',
          groups: [{ name: 'Everybody', people: 1200, presence: [0.45, 0.65, 0.45, 0.625, 0.2] }],
          inputs: { noShowShare: { value: 0.15 }, commuteCo2: { value: 100 } },
        },
      ],
    });
  });

  it('has a slider that says and does the same as its field', async () => {
    await open();
    const slider = screen.getByRole('slider', { name: 'Tuesday' });
    expect(slider).toHaveAttribute('aria-valuetext', 'not filled in');

    fireEvent.change(slider, { target: { value: '65' } });
    expect(field('Tuesday')).toHaveValue('65');
    expect(slider).toHaveAttribute('aria-valuetext', '65 %');

    await fill('Tuesday', '40');
    expect(slider).toHaveValue('40');
  });

  it('says an example is one, before and after it is calculated', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Fill in an example' }));
    expect(field('How many people')).toHaveValue('180');
    await calculate();

    expect(await screen.findByText('example, not measured')).toBeVisible();
  });

  it('goes to the example that it filled in, which can be undone', async () => {
    await open();
    await fill('How many people', '7');
    await userEvent.click(screen.getByRole('button', { name: 'Fill in an example' }));
    expect(field('How many people')).toHaveValue('180');
    expect(field('Who')).toHaveFocus();

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field('How many people')).toHaveValue('7');
  });

  it('takes the standards of the operation, which its document says', () => {
    const document = readFileSync('../../../../contracts/openapi/occupancy-service.yaml', 'utf8').replace(/\\\n\s*\\?/g, '');

    const { costPerDesk, commuteDistance } = INPUTS;
    expect(document).toContain(`with source and date; ${costPerDesk.standard!.value.toLocaleString('en')} of the NFC Index unless given`);
    expect(document).toContain(`with source and date; ${commuteDistance.standard!.value} of Statistics Netherlands unless given`);
    expect(Object.values(INPUTS).filter(({ neutral, standard }) => neutral === undefined && standard === undefined).map(({ name }) => name)).toEqual(['AREA_PER_DESK', 'COMMUTE_CO2']);
  });
});

describe('the results', () => {
  it('are copied as a link that leads to them, whatever the form says by now', async () => {
    const copied = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, onLine: true, languages: ['en'], clipboard: { writeText: copied } });
    await open(`?${A}`);
    await screen.findByRole('button', { name: 'Copy the link' });
    fireEvent.change(field('How many people'), { target: { value: '999' } });
    await waitFor(() => expect(screen.getByTestId('address')).toHaveTextContent('999'));

    fireEvent.click(screen.getByRole('button', { name: 'Copy the link' }));

    const [[link] = []] = copied.mock.calls as unknown as string[][];
    expect(new URL(link!).pathname).toBe('/scenarios');
    expect(new URL(link!).searchParams.get('a')).toContain('180');
  });

  it('are calculated when a link is opened, and say the finding', async () => {
    await open(`?${A}`);

    await found('122 desks are enough on 95 of 100 days');
    expect(screen.getByText(/^On an average day 85 people come\. With 122 desks, everybody who comes finds one on 95 of 100 days\. On the others, about 13 working days a year/)).toBeVisible();
    expect(screen.getByText(/For 99 of 100 days it takes 6 desks more\./)).toBeVisible();
    await found('Tuesday is the busiest: 117 people come, and it alone would want 127 desks');
  });

  it('have the same numbers in the chart as in the table', async () => {
    await open(`?${A}`);

    const chart = await found('122 desks are enough on 95 of 100 days');
    const rows = within(screen.getByRole('table', { name: 'Desks of As it is' })).getAllByRole('row').slice(1);
    const inTable = rows.map((row) => `${within(row).getByRole('rowheader').textContent}: ${within(row).getAllByRole('cell')[0]!.textContent} desks`);
    expect(inTable).toEqual(['90%: 119 desks', '95%: 122 desks', '99%: 128 desks', '99.9%: 133 desks']);
    expect(chart).toHaveAccessibleDescription(inTable.join('; '));
    const widths = [...chart.querySelectorAll('.fp-bars__part')].map((bar) => Number.parseFloat(bar.getAttribute('width')!));
    expect(widths.map((width) => Math.round((width / 100) * 133))).toEqual([119, 122, 128, 133]);
    expect(rows[1]).toHaveTextContent('122 (122–123)');
  });

  it('name every number that went in, with its source and date', async () => {
    await open(`?${A}`);

    const table = await screen.findByRole('table', { name: 'The other assumptions' });
    expect(within(table).getByRole('row', { name: /^Cost of a desk/ })).toHaveTextContent('€11,900 a yearNFC Index: EUR 602/m2 (2024) x 19.8 m2/desk (2015), 2024');
    expect(within(table).getByRole('row', { name: /^CO2 of travelling/ })).toHaveTextContent('not given, and left out');
    expect(within(screen.getByRole('table', { name: 'Who comes in' })).getByRole('row', { name: /Everybody/ })).toHaveTextContent('18045%65%45%62%20%');
  });

  it('say that the form has changed since', async () => {
    await open(`?${A}`);
    await found(/122 desks/);

    await fill('Friday', '30');

    expect(screen.getByText('These are not the assumptions of the form any more.')).toBeVisible();
    await calculate();
    await waitFor(() => expect(screen.queryByText('These are not the assumptions of the form any more.')).toBeNull());
    expect(asked.map(({ variants }) => variants[0]!.groups[0]!.presence[4])).toEqual([0.2, 0.3]);
  });

  it('are not taken for those of new assumptions while these are calculated', async () => {
    await open(`?${A}`);
    await found(/122 desks/);
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    server.use(http.post(runs, async () => void (await held)));
    await fill('Friday', '30');
    await calculate();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Calculate' })).toHaveAttribute('aria-busy', 'true'));

    expect(screen.getByText('These are not the assumptions of the form any more.')).toBeVisible();
    expect(screen.queryByText(/1970/)).toBeNull();
    expect(screen.getByText(/^Calculated on/)).toHaveTextContent(String(new Date().getFullYear()));
    answer();

    await waitFor(() => expect(screen.queryByText('These are not the assumptions of the form any more.')).toBeNull());
  });

  it('can be taken along as files that name the variants', async () => {
    const made: Blob[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => (made.push(blob), 'blob:x'), revokeObjectURL: () => undefined }));
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await open(`?${A}`);
    await userEvent.click(await screen.findByRole('button', { name: 'Download CSV' }));
    await userEvent.click(screen.getByRole('button', { name: 'Download JSON' }));

    expect(saved).toEqual(['scenarios.csv', 'scenarios.json']);
    expect(await made[0]!.text()).toContain('"Desks for 95% of the days, exact",122');
    const { calculatedAt, run } = JSON.parse(await made[1]!.text()) as { calculatedAt: string; run: unknown };
    expect(run).toEqual(answerTo(asked[0]!));
    expect(Math.abs(Date.parse(calculatedAt) - Date.now())).toBeLessThan(60_000);
  });
});

describe('variants', () => {
  it('begin as a copy, are calculated together, and differ in words', async () => {
    await open(`?${A}`);
    await userEvent.click(screen.getByRole('button', { name: 'Add a variant like this one' }));
    expect(screen.getByRole('tab', { name: 'B · Variant B' })).toHaveAttribute('aria-selected', 'true');
    expect(field('How many people')).toHaveValue('180');
    await fill('Name of this variant', 'Evened out');
    await fill('How far the week is evened out', '100');
    await calculate();

    await found('The fewest desks on 95 of 100 days: 96, in B (Evened out)');
    expect(asked.at(-1)!.variants.map(({ inputs }) => inputs)).toEqual([{}, { spread: { value: 1 } }]);
    expect(screen.getByText(/^26 desks fewer \(21\.3%\) than A \(As it is\) on 95 of 100 days\. It costs €309,400 a year less/)).toBeVisible();
    const table = screen.getByRole('table', { name: 'Figures of the variants' });
    expect(within(table).getByRole('row', { name: /^Desks for 95%/ })).toHaveTextContent('Desks for 95% of the days12296');
    expect(screen.getByRole('status')).toHaveTextContent('The fewest desks on 95 of 100 days: 96, in B (Evened out)');
  });

  it('are at most three, and can be removed', async () => {
    await open(`?${A}&b=Second&c=Third&open=c`);
    expect(screen.queryByRole('button', { name: 'Add a variant like this one' })).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Remove variant C' }));

    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['A · As it is', 'B · Second']);
    expect(screen.getByRole('tab', { name: 'B · Second' })).toHaveAttribute('aria-selected', 'true');
    await waitFor(() => expect(screen.getByRole('tab', { name: 'B · Second' })).toHaveFocus());

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getAllByRole('tab')).toHaveLength(3);
  });

  it('can lose a group, and get it back with what was filled in', async () => {
    await open(`?${A}`);
    await userEvent.click(screen.getByRole('button', { name: 'Add a group' }));
    await userEvent.type(within(screen.getByRole('group', { name: 'Group 2' })).getByRole('textbox', { name: 'How many people' }), '50');

    await userEvent.click(screen.getByRole('button', { name: 'Remove Group 2' }));
    expect(screen.queryByRole('group', { name: 'Group 2' })).toBeNull();
    await waitFor(() => expect(within(screen.getByRole('group', { name: 'Everybody' })).getByRole('textbox', { name: 'Who' })).toHaveFocus());

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(within(screen.getByRole('group', { name: 'Group 2' })).getByRole('textbox', { name: 'How many people' })).toHaveValue('50');
  });

  it('can have groups of their own, which share desks or do not', async () => {
    await open(`?${A}`);
    await userEvent.click(screen.getByRole('button', { name: 'Add a group' }));
    const second = within(screen.getByRole('group', { name: 'Group 2' }));
    await userEvent.type(second.getByRole('textbox', { name: 'How many people' }), '50');
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await userEvent.type(second.getByRole('textbox', { name: day }), '50');
    await userEvent.click(screen.getByRole('radio', { name: 'Each group has desks of its own' }));
    await calculate();

    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]!.variants[0]).toMatchObject({ sharing: 'APART', groups: [{ people: 180 }, { name: 'Group 2', people: 50 }] });
  });
});

describe('the address', () => {
  it('follows what is filled in', async () => {
    await open();
    expect(screen.getByTestId('address')).toHaveTextContent('');
    await fill('How many people', '90');

    await waitFor(() => expect(screen.getByTestId('address')).toHaveTextContent('g_Everybody_90'));
  });

  it('brings back what was filled in, of which some is missing', async () => {
    await open('?a=Half*g_Us_90&b=More*growth_10&open=b&level=%220.99%22');

    expect(field('Name of this variant')).toHaveValue('More');
    expect(field('Growth of the number of people')).toHaveValue('10');
    expect(field('How many people')).toHaveValue('90');
    expect(screen.getByRole('radio', { name: /^99%/ })).toBeChecked();
    expect(asked).toEqual([]);
  });

  it('says when more is filled in than fits', async () => {
    await open(`?${A}`);
    fireEvent.change(field('Who'), { target: { value: 'x'.repeat(2000) } });

    expect(screen.getByText(/^This is more than fits in a link\./)).toBeVisible();
  });
});

describe('what the operation refuses', () => {
  const refused = (violations: { field: string; message: string }[]) =>
    http.post(runs, () => HttpResponse.json({ type: '/problems/bad-request', title: 'The request is not right', detail: 'x', status: 400, violations }, { status: 400 }));

  it('stands at the field that it names, in the variant where that is, until the field is another', async () => {
    server.use(refused([{ field: 'variants[1].inputs.costPerDesk.source', message: 'must say where the number comes from' }]));
    await open(`?${A}&b=Second*costPerDesk_9000`);
    await calculate();

    const source = await waitFor(() => {
      expect(screen.getByRole('tab', { name: 'B · Second' })).toHaveAttribute('aria-selected', 'true');
      return screen.getAllByRole('textbox', { name: 'Source' }).find((one) => one.hasAttribute('aria-invalid'))!;
    });
    expect(source).toHaveAccessibleDescription(/must say where the number comes from/);
    await waitFor(() => expect(source).toHaveFocus());
    expect(screen.getByText('Not every assumption is right yet. What is wrong stands at each of them.')).toBeVisible();

    await userEvent.type(source, 'Our books');
    expect(source).toBeValid();
  });

  it('is said as it is where it names no field of the form', async () => {
    server.use(http.post(runs, () => HttpResponse.json({ type: '/problems/scenario-too-large', title: 'That takes too long to calculate', detail: 'Ask for fewer runs.', status: 422 }, { status: 422 }), { once: true }));
    await open(`?${A}`);

    expect(await screen.findByText('That takes too long to calculate')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await found(/122 desks/);
  });
});
