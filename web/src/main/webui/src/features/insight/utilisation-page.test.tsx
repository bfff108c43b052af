import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from '@tanstack/react-router';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { kade } from '../../api/fixtures';
import type { Role } from '../../api/session-state';
import { show, someone } from '../../ui/testing';
import { answerTo, forecastOf } from './utilisation.fixture';
import { UtilisationPage } from './utilisation-page';

const utilisation = '*/api/occupancy/v1/utilisation';
const ground = { id: 'floor-0', code: '0', name: 'Ground floor', level: 0, neighbourhoods: [{ id: 'area-0a', code: '0A', name: '0A' }] };
const theirs = { ...kade, id: 'theirs', name: 'Havenhuis', managedBy: { organisation: 'minwa', name: 'Ministerie van Water', mine: false } };

const server = setupServer();
const forecast = '*/api/occupancy/v1/forecast';
let asked: URLSearchParams[];
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-29T12:00:00Z'), toFake: ['Date'] });
  asked = [];
  server.resetHandlers(
    http.get('*/api/booking/v1/buildings', () => HttpResponse.json({ items: [theirs, kade], next: null })),
    http.get('*/api/booking/v1/buildings/:id/floors', () => HttpResponse.json({ items: [ground], next: null })),
    http.get(forecast, ({ request }) => HttpResponse.json(forecastOf(new URL(request.url).searchParams.get('placeId')!))),
    http.get(utilisation, ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      return HttpResponse.json(answerTo(query));
    }),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(() => server.close());

const facility = { ...someone, roles: ['facility'] as Role[] };

function Address() {
  return <p data-testid="address">{useLocation().searchStr}</p>;
}

const open = (search = '', session = facility) =>
  show(
    <>
      <UtilisationPage />
      <Address />
    </>,
    { at: `/utilisation${search}`, route: '/utilisation', session },
  );

const FINDING = 'On an average Tuesday, 82% of the desks were booked at the busiest hour (10:00–11:00). On an average Friday it was 21% at most.';
const heatMap = (name = 'Share booked, by weekday and hour') => screen.findByRole('table', { name });
const choose = (label: string, option: string) => userEvent.selectOptions(screen.getByRole('combobox', { name: label }), option);
const address = () => new URLSearchParams(screen.getByTestId('address').textContent ?? '');

describe('who may look back', () => {
  it.each(['facility', 'building-admin', 'admin', 'platform-admin'] as const)('is %s', async (role) => {
    await open('', { ...someone, roles: [role] });

    expect(await screen.findByText(FINDING)).toBeVisible();
  });

  it('is nobody else, who reads who to ask', async () => {
    await open('', someone);

    expect(screen.getByText('This page is for those who look after the buildings')).toBeVisible();
    expect(asked).toEqual([]);
  });

  it('is not who looks after other buildings', async () => {
    await open('?building=theirs');

    expect(await screen.findByText('Ministerie van Water manages Havenhuis')).toBeVisible();
    expect(screen.getByRole('link', { name: 'To the buildings that you look after' })).toHaveAttribute('href', '/utilisation');
    expect(asked).toEqual([]);
  });
});

describe('what is found', () => {
  it('is of the last four weeks of the building that one looks after', async () => {
    await open();

    expect(await screen.findByRole('heading', { name: 'Kadegebouw: desks, 1 November 2026 to 28 November 2026' })).toBeVisible();
    expect(asked.map((query) => [query.get('placeId'), query.get('groupBy'), query.get('kind'), query.get('from'), query.get('to')])).toEqual([
      [kade.id, 'weekdayHour', 'DESK', '2026-11-01', '2026-11-28'],
      [kade.id, 'day', 'DESK', '2026-11-01', '2026-11-28'],
    ]);
    expect(screen.getByText(/^There are figures of 20 days, which is all/)).toBeVisible();
  });

  it('is a table of weekdays and hours, each with its share', async () => {
    await open();

    const table = await heatMap();
    expect(within(table).getAllByRole('columnheader').map((one) => one.textContent)).toEqual(['Weekday', '09:00', '10:00', '11:00']);
    expect(within(table).getByRole('row', { name: /^Tuesday/ })).toHaveTextContent('TueTuesday60%82%70%');
    expect(within(table).queryByRole('row', { name: /^Saturday/ })).toBeNull();
    expect(screen.getByText('Saturday and Sunday: left out, since the building is closed and nobody was there.')).toBeVisible();
  });

  it('has a chart and a table of the week, and of each day', async () => {
    await open();

    const chart = await screen.findByRole('img', { name: 'The busiest hour is 1.7 times as full as the average hour' });
    expect(chart).toHaveAccessibleDescription(/Tuesday: 82%; Wednesday: 55%/);
    expect(within(screen.getByRole('table', { name: 'The weekdays' })).getByRole('row', { name: /^Friday/ })).toHaveTextContent('Friday21% (10:00–11:00)15.3%');
    const columns = screen.getByRole('img', { name: 'The fullest day was Tuesday 3 November: 82% on average' });
    expect(columns.querySelectorAll('rect')).toHaveLength(20);
    await userEvent.click(screen.getByText('The figures of each day', { selector: 'summary' }));
    const days = screen.getByRole('table', { name: 'The figures of each day' });
    expect(within(days).getByRole('row', { name: /^Tue 24 Nov/ })).toHaveTextContent('Tue 24 Nov10082 (82%)8241 (41%)not counted60 hours');
  });

  it('says what was booked without a check-in, and what came free', async () => {
    await open();

    // 20 days of 12 hours with 5 of 100 desks given back.
    expect(await screen.findByText('1,200 hours (5%)')).toBeVisible();
    expect(screen.getByText(/these two are not told apart/)).toBeVisible();
  });

  it('is said to be not counted where no sensor told', async () => {
    await open('?show=counted');

    expect(await screen.findByText('No sensor counted people here in these days.')).toBeVisible();
    const table = await heatMap('People counted by sensors, as a share, by weekday and hour');
    expect(within(table).getByRole('row', { name: /^Tuesday/ })).toHaveTextContent(/not counted/);
    expect(table).not.toHaveTextContent('0%');
  });

  it('is nothing where history had not begun', async () => {
    server.use(http.get(utilisation, ({ request }) => HttpResponse.json({ ...answerTo(new URL(request.url).searchParams), groups: [] })));
    await open();

    expect(await screen.findByText('There are no figures of these days')).toBeVisible();
  });

  it('is nothing on days on which the building is closed', async () => {
    await open('?from=2026-11-28&to=2026-11-29');

    expect(await screen.findByText('There are no figures of these days')).toBeVisible();
  });

  it('says of how many days nothing is known', async () => {
    server.use(
      http.get(utilisation, ({ request }) => {
        const answer = answerTo(new URL(request.url).searchParams);
        return HttpResponse.json({ ...answer, groups: answer.groupBy === 'day' ? answer.groups.slice(-6) : answer.groups });
      }),
    );
    await open();

    expect(await screen.findByText(/^There are figures of 5 of the 20 days on which the building is open\./)).toBeVisible();
  });

  it('can be asked for again when it did not come', async () => {
    server.use(http.get(utilisation, () => HttpResponse.json({ type: '/problems/try-again', title: 'Not yet', detail: 'The places are still being read.', status: 503 }, { status: 503 })));
    await open();
    expect(await screen.findByText('Not yet')).toBeVisible();

    server.resetHandlers(http.get(utilisation, ({ request }) => HttpResponse.json(answerTo(new URL(request.url).searchParams))));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText(FINDING)).toBeVisible();
  });
});

describe('the address', () => {
  it('says all that is looked at, and brings it back', async () => {
    const page = await open();
    await heatMap();
    await choose('Part of the building', '0A');
    await choose('Kind of space', 'Rooms');
    await choose('Figure', 'Share checked in');
    await choose('Days', 'The last quarter (13 weeks)');
    await choose('Compare with', 'As many days before it');

    const kept = { building: kade.id, place: 'area-0a', kind: 'ROOM', from: '2026-08-30', to: '2026-11-28', compare: 'before', show: 'checkedIn' };
    await waitFor(() => expect(Object.fromEntries(address())).toEqual(kept));
    const told = (await screen.findByRole('table', { name: 'Figures of both periods' })).textContent;
    page.unmount();
    await open(`?${new URLSearchParams(kept).toString()}`);

    expect((await screen.findByRole('table', { name: 'Figures of both periods' })).textContent).toBe(told);
    expect(screen.getByRole('combobox', { name: 'Days' })).toHaveDisplayValue('The last quarter (13 weeks)');
    expect(screen.getByRole('combobox', { name: 'Part of the building' })).toHaveDisplayValue('0A');
    expect(asked.at(-1)!.get('from')).toBe('2026-05-31');
  });

  it('that is not understood is the view of at first', async () => {
    await open('?kind=PIANO&from=2026-12-01&to=x&show=moon&compare=all');

    expect(await screen.findByText(FINDING)).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Days' })).toHaveDisplayValue('The last 4 weeks');
  });

  it('can be copied, with the days that are seen', async () => {
    const write = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Copy the link' }));

    expect(write).toHaveBeenCalledWith(expect.stringContaining(`/utilisation?building=${kade.id}&from=2026-11-01&to=2026-11-28`));
  });
});

describe('other days', () => {
  it('are shown when they are filled in, and not before', async () => {
    await open('?from=2026-11-02&to=2026-11-05');
    await heatMap();
    const [first, last] = [screen.getByLabelText('First day'), screen.getByLabelText('Last day')];
    fireEvent.change(last, { target: { value: '2026-11-01' } });
    await userEvent.click(screen.getByRole('button', { name: 'Show these days' }));
    expect(last).toHaveAccessibleDescription(/The last day is before the first\./);
    expect(last).toHaveFocus();
    expect(asked).toHaveLength(2);

    fireEvent.change(first, { target: { value: '2026-10-19' } });
    await userEvent.click(screen.getByRole('button', { name: 'Show these days' }));

    await waitFor(() => expect(address().get('from')).toBe('2026-10-19'));
    expect(address().get('to')).toBe('2026-11-01');
    expect(screen.getByRole('button', { name: 'Show these days' })).toHaveFocus();
  });

  it('are told to who does not see them change', async () => {
    await open();
    await heatMap();
    await choose('Figure', 'Share checked in');

    expect(screen.getByRole('status')).toHaveTextContent(/^On an average Tuesday, somebody had checked in to 41% of the desks/);
  });
});

it('gives a file with a row for each group, as spreadsheets read it', async () => {
  const made: Blob[] = [];
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => (made.push(blob), 'blob:x'), revokeObjectURL: () => undefined }));
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  await open();
  await userEvent.click(await screen.findByRole('button', { name: 'CSV by hour' }));

  await waitFor(() => expect(saved).toEqual(['Kadegebouw 2026-11-01 2026-11-28 hour.csv']));
  const [head, first] = (await made[0]!.text()).split('\r\n');
  expect(head).toMatch(/"placeId","place","name","kind","day","start","weekday","hour","quarterHours"/);
  expect(first).toMatch(/"BUILDING","Kadegebouw","DESK",/);
  expect(asked.at(-1)!.get('groupBy')).toBe('hour');
});

describe('the next two weeks', () => {
  const ahead = async () => (await screen.findByRole('heading', { name: 'The next two weeks' })).closest('section')!;

  it('are told with their span and with how good such forecasts were', async () => {
    await open();
    const card = await ahead();

    expect(await within(card).findByText('Busiest is probably Tuesday 2 March: about 82 desks at once (70 to 95)')).toBeVisible();
    expect(
      within(card).getByText(
        'On the last three weeks, such a forecast was off by 6.3 desks on average. The median of the same weekday was off by 7.9. 89% of the days lay within the span that was told.',
      ),
    ).toBeVisible();
    await userEvent.click(within(card).getByText('What is expected on each day', { selector: 'summary' }));
    expect(within(card).getByText('50 to 75').closest('tr')).toHaveTextContent('Wednesday 3 March6250 to 75');
  });

  it('say where no method was better than the median', async () => {
    const told = forecastOf('x');
    server.use(http.get(forecast, () => HttpResponse.json({ ...told, method: 'SAME_WEEKDAY_MEDIAN', record: told.ofMedian })));
    await open();

    expect(await within(await ahead()).findByText(/It is the median of the same weekday, since no other way did better\./)).toBeVisible();
  });

  it('are not told while too little is known', async () => {
    const { method: _, record: __, ofMedian: ___, ...nothing } = forecastOf('x');
    server.use(http.get(forecast, () => HttpResponse.json({ ...nothing, days: [] })));
    await open();

    expect(await within(await ahead()).findByText(/No forecast yet: it needs seven weeks of figures/)).toBeVisible();
  });
});
