import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BookingSeriesRequest, SeriesDate } from '../../api/booking/types.gen';
import { kade } from '../../api/fixtures';
import { show } from '../../ui/testing';
import { addDays, instantAt } from '../../ui/time';
import { Toasts } from '../../ui/toast';
import { formatDay } from '../../ui/when';
import { RepeatButton } from './repeat-button';
import { free, heldUp, later, MONDAY, seriesWith, taken } from './series.fixture';

const server = setupServer();
const week = (number: number) => addDays(MONDAY, 7 * number);
let previewed: BookingSeriesRequest[];
let booked: { key: string | null; body: BookingSeriesRequest }[];
let ended: (string | null)[];
let outcome: SeriesDate[];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());
beforeEach(() => {
  previewed = [];
  booked = [];
  ended = [];
  outcome = [free(week(0)), free(week(1)), free(week(2))];
  server.resetHandlers(
    http.post('*/v1/booking-series', async ({ request }) => {
      const body = (await request.json()) as BookingSeriesRequest;
      if (new URL(request.url).searchParams.get('dryRun') === 'true') {
        previewed.push(body);
        return HttpResponse.json(seriesWith(outcome, { id: null as never }));
      }
      booked.push({ key: request.headers.get('Idempotency-Key'), body });
      return HttpResponse.json(seriesWith(outcome), { status: 201, headers: { ETag: '"1"' } });
    }),
    http.delete('*/v1/booking-series/r1', ({ request }) => {
      ended.push(request.headers.get('If-Match'));
      return HttpResponse.json(seriesWith(outcome, { status: 'ENDED' }), { headers: { ETag: '"2"' } });
    }),
  );
});

const dialog = () => within(screen.getByRole('dialog', { name: 'Repeat: 3A-012' }));
const sentence = () => dialog().findByRole('heading', { level: 3 });
const lines = () => dialog().getAllByRole('listitem').map((line) => line.textContent);

async function open() {
  await show(
    <>
      <RepeatButton target={{ spaceId: 's1' }} what="3A-012" building={kade} date={MONDAY} from="09:00" to="17:00" />
      <Toasts />
    </>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Repeat 3A-012' }));
}
const look = async () => {
  await userEvent.click(dialog().getByRole('button', { name: 'See the dates' }));
  return sentence();
};

describe('what is asked', () => {
  it('is every week on the same weekday for eight weeks, unless somebody says otherwise', async () => {
    await open();
    expect(dialog().getByText(/^Each time 09:00–17:00; the first time on Monday /)).toBeVisible();
    await look();

    expect(previewed).toEqual([
      {
        spaceId: 's1',
        start: instantAt(kade.zone, MONDAY, '09:00'),
        end: instantAt(kade.zone, MONDAY, '17:00'),
        recurrence: `FREQ=WEEKLY;BYDAY=MO;UNTIL=${addDays(MONDAY, 55).replaceAll('-', '')}`,
        mode: 'EACH',
      },
    ]);
  });

  it('begins on the first of the chosen days, every other week, so many times', async () => {
    await open();
    await userEvent.click(dialog().getByRole('radio', { name: 'Every other week' }));
    await userEvent.click(dialog().getByRole('checkbox', { name: 'Thursday' }));
    await userEvent.click(dialog().getByRole('checkbox', { name: 'Monday' }));
    await userEvent.click(dialog().getByRole('radio', { name: 'A number of times' }));
    await userEvent.clear(dialog().getByLabelText('How many times'));
    await userEvent.type(dialog().getByLabelText('How many times'), '5');
    await look();

    expect(previewed).toMatchObject([
      { start: instantAt(kade.zone, addDays(MONDAY, 3), '09:00'), recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=5' },
    ]);
  });

  it('is not looked up while no day is chosen, or no number', async () => {
    await open();
    await userEvent.click(dialog().getByRole('checkbox', { name: 'Monday' }));
    expect(dialog().getByText('Choose at least one day.')).toBeVisible();
    await userEvent.click(dialog().getByRole('button', { name: 'See the dates' }));

    await userEvent.click(dialog().getByRole('checkbox', { name: 'Monday' }));
    await userEvent.click(dialog().getByRole('radio', { name: 'A number of times' }));
    await userEvent.clear(dialog().getByLabelText('How many times'));
    expect(dialog().getByText('A number from 1 to 53.')).toBeVisible();
    await userEvent.click(dialog().getByRole('button', { name: 'See the dates' }));
    expect(previewed).toEqual([]);
  });

  it('is kept when somebody goes back to it', async () => {
    await open();
    await userEvent.click(dialog().getByRole('radio', { name: 'Every day that the building is open' }));
    await look();
    await userEvent.click(dialog().getByRole('button', { name: 'Choose other dates' }));

    const radio = dialog().getByRole('radio', { name: 'Every day that the building is open' });
    expect(radio).toBeChecked();
    expect(radio).toHaveFocus();
    expect(previewed[0]?.recurrence).toMatch(/^FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;/);
  });

  it('that a rule refuses is said in the words of the service', async () => {
    const problem = { type: '/problems/bad-request', title: 'The request is wrong', detail: 'See the fields.', violations: [{ field: 'recurrence', message: 'must end within a year of the first day' }] };
    server.use(http.post('*/v1/booking-series', () => HttpResponse.json(problem, { status: 400 })));
    await open();
    await userEvent.click(dialog().getByRole('button', { name: 'See the dates' }));

    expect(await dialog().findByRole('alert')).toHaveTextContent('recurrence: must end within a year of the first day');
  });
});

describe('before anything is booked', () => {
  it('a sentence that takes the focus says how many dates are free, and each is listed', async () => {
    outcome = [free(week(0)), taken(week(1)), later(week(2)), free(week(3), { outcome: 'LEFT_OUT', space: null })];
    await open();

    expect(await look()).toHaveTextContent('1 of 3 dates is free. 1 date cannot be booked yet; we book it for you as soon as that is possible.');
    expect(await sentence()).toHaveFocus();
    expect(lines()).toEqual([
      `${formatDay(week(0))}Free3A-012`,
      `${formatDay(week(1))}This space is taken thenFree then: 3A-013`,
      `${formatDay(week(2))}Not yetas soon as it can be booked, from ${formatDay(addDays(week(2), -kade.daysAhead!), 'long')}`,
      `${formatDay(week(3))}Left out`,
    ]);
    expect(booked).toEqual([]);
  });

  it('a date on which another place is held for me says so', async () => {
    outcome = [free(week(0)), heldUp(week(1))];
    await open();

    expect(await look()).toHaveTextContent('1 of 2 dates is free. 1 date cannot be booked yet; we book it for you as soon as that is possible.');
    expect(lines()[1]).toBe(`${formatDay(week(1))}Not yet3A-012 is held for you until 12:00.`);
  });

  it('there is nothing to book where nothing is free', async () => {
    outcome = [taken(week(0)), taken(week(1))];
    await open();

    expect(await look()).toHaveTextContent('None of the 2 dates is free.');
    expect(dialog().queryByRole('button', { name: /^Book/ })).toBeNull();
  });
});

describe('booking', () => {
  it('takes all where all are free', async () => {
    await open();
    expect(await look()).toHaveTextContent('All 3 dates are free.');
    await userEvent.click(dialog().getByRole('button', { name: 'Book all 3' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(booked.map(({ body }) => body.mode)).toEqual(['ALL']);
    expect(booked[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
    expect((await screen.findAllByText(/^Booked: 3 of 3 dates\./))[0]).toBeVisible();
  });

  it('takes those that are free, and no others, where one is taken', async () => {
    outcome = [free(week(0)), taken(week(1)), free(week(2))];
    await open();
    await look();
    await userEvent.click(dialog().getByRole('button', { name: 'Book the 2 that are free' }));

    await waitFor(() => expect(booked.map(({ body }) => body.mode)).toEqual(['EACH']));
    expect((await screen.findAllByText(/^Booked: 2 of 3 dates\./))[0]).toBeVisible();
  });

  it('shows how it stands now when somebody took a date meanwhile, and books nothing before it is asked again', async () => {
    await open();
    await look();
    outcome = [free(week(0)), taken(week(1)), free(week(2))];
    const notWhole = { type: '/problems/series-not-whole', title: 'Not every date can be booked', detail: '1 of its 3 dates cannot be booked, and nothing was.', dates: outcome };
    server.use(http.post('*/v1/booking-series', () => HttpResponse.json(notWhole, { status: 409 }), { once: true }));
    await userEvent.click(dialog().getByRole('button', { name: 'Book all 3' }));

    expect(await dialog().findByRole('alert')).toHaveTextContent('Not every date can be booked');
    expect(await sentence()).toHaveTextContent('2 of 3 dates are free.');
    expect(booked).toEqual([]);
    await userEvent.click(dialog().getByRole('button', { name: 'Book the 2 that are free' }));
    await waitFor(() => expect(booked.map(({ body }) => body.mode)).toEqual(['EACH']));
  });

  it('says that the series still stands when it cannot be undone', async () => {
    server.use(http.delete('*/v1/booking-series/r1', () => HttpResponse.json({ type: '/problems/changed-meanwhile', title: 'It was changed meanwhile' }, { status: 412 })));
    await open();
    await look();
    await userEvent.click(dialog().getByRole('button', { name: 'Book all 3' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

    expect((await screen.findAllByText('The series still stands.'))[0]).toBeVisible();
  });

  it('can be undone, which ends what was seen', async () => {
    await open();
    await look();
    await userEvent.click(dialog().getByRole('button', { name: 'Book all 3' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

    expect((await screen.findAllByText('The series is cancelled.'))[0]).toBeVisible();
    expect(ended).toEqual(['"1"']);
  });
});
