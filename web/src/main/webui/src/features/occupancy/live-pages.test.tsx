import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { kade } from '../../api/fixtures';
import { show, someone } from '../../ui/testing';
import { FakeEventSource } from '../../api/fake-event-source';
import { PAUSE } from '../../api/live-stream';
import { BUILDING, expected, expectedPlace, FLOOR_3, place, snapshot } from './kadegebouw';
import { LivePage } from './live-page';
import { ScreenPage } from './screen-page';

// The page asks for the parameters of its own route; the test shows it on another one.
vi.mock('@tanstack/react-router', async (original) => ({
  ...(await original<object>()),
  getRouteApi: () => ({ useParams: () => ({ buildingId: '0199f3a0-1111-7000-8000-000000000003' }) }),
}));

const server = setupServer(
  http.get('*/api/booking/v1/buildings', () => HttpResponse.json({ items: [], next: null })),
  http.get('*/api/occupancy/v1/expected-hours', () =>
    HttpResponse.json({
      at: expected.at,
      stale: false,
      heardUntil: expected.heardUntil,
      peakAhead: expected.building.peakAhead,
      hours: expected.building.hours.map(({ start, end, desks }) => ({ start, end, desks: desks.booked + 5, rooms: 0 })),
      buildings: [
        { buildingId: BUILDING, name: 'Kadegebouw', zone: 'Europe/Amsterdam', day: expected.day, building: expected.building },
        { buildingId: 'other', name: 'Westeinde', zone: 'Europe/Amsterdam', day: expected.day, building: expectedPlace('BUILDING', 'other', 'Westeinde', [5, 0]) },
      ],
    }),
  ),
  http.get('*/api/occupancy/v1/buildings/*/expected-hours', () => HttpResponse.json(expected)),
  http.get(`*/api/occupancy/v1/buildings/${BUILDING}/occupancy`, () => HttpResponse.json(snapshot)),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => FakeEventSource.install());
afterEach(() => {
  server.resetHandlers();
  vi.unstubAllGlobals();
});
afterAll(() => server.close());

const cells = (row: HTMLElement) => within(row).getAllByRole('cell').map(({ textContent }) => textContent);
const tell = (name: string, data: unknown) => act(() => FakeEventSource.last.tell(name, data));

describe('the buildings now', () => {
  it('shows every building and follows its changes on one stream', async () => {
    await show(<LivePage />);
    tell('overview', { at: snapshot.at, stale: false, buildings: [snapshot.building] });
    const card = (await screen.findByRole('heading', { name: 'Kadegebouw' })).closest('section')!;
    expect(card).toHaveTextContent('34 of 48 desks free');
    expect(card).toHaveTextContent('still expected7');
    expect(card).toHaveTextContent(/people counted by the sensors of Kadegebouw at \d\d:\d\d12/);

    tell('change', place('BUILDING', BUILDING, 'Kadegebouw', 15, 48));

    expect(card).toHaveTextContent('33 of 48 desks free');
    expect(FakeEventSource.made).toHaveLength(1);
    expect(screen.getByText(/^Live, last change/)).toBeInTheDocument();
  });

  it('announces the buildings that have changed, three of them by name, and not the others', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const now = (number: number, booked: number) => ({ ...place('BUILDING', `b${number}`, `House ${number}`, booked, 48), buildingId: `b${number}` });
    const wait = async () => {
      for (let seconds = 0; seconds <= 30; seconds += 5) {
        await act(() => vi.advanceTimersByTimeAsync(5_000));
        tell('beat', { at: snapshot.at, stale: false });
      }
    };
    await show(<LivePage />);
    tell('overview', { at: snapshot.at, stale: false, buildings: [1, 2, 3, 4, 5, 6].map((number) => now(number, 8)) });
    await screen.findByRole('heading', { name: 'House 6' });
    const said = () => screen.getByRole('status').textContent;

    tell('change', now(2, 9));
    await wait();
    expect(said()).toBe('House 2: 39 desks free');

    for (const number of [1, 3, 4, 5, 6]) tell('change', now(number, 10));
    await wait();
    expect(said()).toBe('House 1: 38 desks free. House 3: 38 desks free. House 4: 38 desks free, and 2 more');
    vi.useRealTimers();
  });

  it('says that a building is closed, and not that all of it is free', async () => {
    server.use(http.get('*/api/booking/v1/buildings', () => HttpResponse.json({ items: [{ ...kade, id: BUILDING, openDays: [] }], next: null })));
    await show(<LivePage />);
    tell('overview', { at: snapshot.at, stale: false, buildings: [snapshot.building] });

    const card = (await screen.findByRole('heading', { name: 'Kadegebouw' })).closest('section')!;
    await within(card).findByText('Closed today');
    expect(card).not.toHaveTextContent('desks free');
    expect(card).toHaveTextContent('still expected7');
  });

  it('shows how many are expected in the hours to come, building by building and together', async () => {
    await show(<LivePage />);
    tell('overview', { at: snapshot.at, stale: false, buildings: [snapshot.building] });

    await userEvent.click(await screen.findByRole('tab', { name: 'Hours to come' }));

    const table = await screen.findByRole('table', { name: 'Desks booked in the hours to come' });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(11);
    expect(cells(within(table).getByRole('row', { name: /^Kadegebouw/ }))).toEqual(['14', '17', '17', '21', '20', '12', '8', '0', '0', '1']);
    expect(cells(within(table).getByRole('row', { name: /^Westeinde/ })).slice(0, 3)).toEqual(['5', '0', 'closed']);
    expect(cells(within(table).getByRole('row', { name: /^All together/ })).slice(0, 2)).toEqual(['19', '22']);
    expect(screen.getByText(/^Busiest from .*21 desks booked/)).toBeVisible();
  });

  it('says since when the figures are old, and tells it to who listens', async () => {
    await show(<LivePage />);
    tell('overview', { at: snapshot.at, stale: false, buildings: [snapshot.building] });

    tell('beat', { at: snapshot.at, stale: true });

    expect(await screen.findByText(/Not up to date since/)).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('The figures are no longer up to date.');
  });

  it('says that the service is away while there is nothing to show, and shows the figures once they come', async () => {
    server.use(http.get('*/session', () => HttpResponse.json(someone)));
    await show(<LivePage />);
    vi.useFakeTimers();

    act(() => {
      FakeEventSource.last.fail(FakeEventSource.CLOSED);
      vi.advanceTimersByTime(PAUSE);
    });
    vi.useRealTimers();
    expect(screen.getByText('A part of Flexplek does not answer')).toBeVisible();

    tell('overview', { at: snapshot.at, stale: false, buildings: [snapshot.building] });
    expect(await screen.findByRole('heading', { name: 'Kadegebouw' })).toBeVisible();
    expect(screen.queryByText('A part of Flexplek does not answer')).not.toBeInTheDocument();
  });

  it('closes its stream when it is left', async () => {
    const { unmount } = await show(<LivePage />);
    unmount();

    expect(FakeEventSource.last.readyState).toBe(FakeEventSource.CLOSED);
  });
});

describe('the lobby screen', () => {
  it('shows the floors from top to bottom, and which neighbourhood is full', async () => {
    await show(<ScreenPage />);

    const floors = await screen.findAllByRole('heading', { level: 2 });
    expect(floors.map((floor) => floor.textContent)).toEqual(['Verdieping 4', 'Verdieping 3']);
    const blocks = screen.getByRole('list', { name: 'Neighbourhoods of Verdieping 4' });
    expect(within(blocks).getByRole('listitem')).toHaveTextContent('4A Daktuinfull');
  });

  it('moves with the stream, without any button', async () => {
    await show(<ScreenPage />);
    await screen.findByRole('heading', { name: 'Kadegebouw' });

    tell('snapshot', snapshot);
    tell('change', place('FLOOR', FLOOR_3, 'Verdieping 3', 23, 24));

    const floor = screen.getByRole('heading', { name: 'Verdieping 3' }).closest('li')!;
    expect(floor).toHaveTextContent('1 free');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('does not look live while nothing is counted, and says until when it was', async () => {
    await show(<ScreenPage />);
    await screen.findByRole('heading', { name: 'Kadegebouw' });
    tell('snapshot', { ...snapshot, heardUntil: '2026-11-24T09:04:58Z' });
    expect(screen.queryByText(/Not up to date/)).not.toBeInTheDocument();

    tell('beat', { at: '2026-11-24T09:05:20Z', stale: true, heardUntil: '2026-11-24T09:05:04Z' });

    expect(screen.getByText(/Not up to date since 10:05/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Verdieping 3' }).closest('ul')).toHaveClass('fp-screen__floors--stale');
    expect(screen.getByText(/New bookings are not coming in/)).toBeInTheDocument();
  });

  it('keeps its figures when its session ends, and says that somebody has to sign in', async () => {
    await show(<ScreenPage />, { at: '/screen/x' });
    await screen.findByRole('heading', { name: 'Kadegebouw' });
    tell('snapshot', snapshot);

    tell('closed', {});

    expect(await screen.findByText(/this screen is signed out/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Sign in again' })).toHaveAttribute('href', '/session/sign-in?to=%2Fscreen%2Fx');
    expect(screen.getByRole('heading', { name: 'Verdieping 3' })).toBeInTheDocument();

    tell('snapshot', snapshot);
    expect(screen.queryByText(/this screen is signed out/)).toBeNull();
  });

  it('shows as many floors as are seen whole on its wall, and turns its pages', async () => {
    const floors = [7, 6, 5, 4, 3, 2, 1].map((level) => place('FLOOR', `f${level}`, `Verdieping ${level}`, 1, 24));
    server.use(http.get('*/occupancy', () => HttpResponse.json({ ...snapshot, floors: [...floors].reverse(), neighbourhoods: [] })));
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(1000);
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(function (this: Element) {
      return 300 * this.children.length;
    });
    await show(<ScreenPage />);
    const names = () => screen.getAllByRole('heading', { level: 2 }).map((floor) => floor.textContent);

    await screen.findByText('Page 1 of 3');
    expect(names()).toEqual(['Verdieping 7', 'Verdieping 6', 'Verdieping 5']);
  });

  it('sets a floor smaller that is too high for the wall by itself', async () => {
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(1000);
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(function (this: Element) {
      return 1200 * Number((this as HTMLElement).style.getPropertyValue('--fit') || 1);
    });
    await show(<ScreenPage />);

    const floor = (await screen.findByRole('heading', { level: 2 })).closest('li')!;
    expect(Number(floor.parentElement!.style.getPropertyValue('--fit'))).toBeCloseTo(0.81);
    expect(screen.getByText('Page 1 of 2')).toBeVisible();
  });

  it('measures anew on another wall, though all floors were seen whole before', async () => {
    let height = 400;
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(1000);
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(function (this: Element) {
      return height * this.children.length;
    });
    await show(<ScreenPage />);
    expect(await screen.findAllByRole('heading', { level: 2 })).toHaveLength(2);

    height = 900;
    fireEvent(window, new Event('resize'));

    expect(await screen.findByText('Page 1 of 2')).toBeVisible();
  });

  it('says that the building is closed on this day instead of counting its desks', async () => {
    server.use(http.get('*/api/booking/v1/buildings', () => HttpResponse.json({ items: [{ id: BUILDING, openDays: [] }], next: null })));
    await show(<ScreenPage />);

    expect(await screen.findByText('Closed today')).toBeVisible();
    expect(screen.queryByText(/desks free/)).toBeNull();
    const floor = screen.getByRole('heading', { name: 'Verdieping 3' }).closest('li')!;
    expect(floor).toHaveTextContent(/Verdieping 3closed/);
    expect(within(floor).queryByText('free', { selector: '.fp-screen__count *' })).toBeNull();
  });

  it('says of a floor without desks that it has none, and not that it is full', async () => {
    server.use(http.get('*/occupancy', () => HttpResponse.json({ ...snapshot, floors: [place('FLOOR', FLOOR_3, 'Verdieping 3', 0, 0)], neighbourhoods: [] })));
    await show(<ScreenPage />);

    expect((await screen.findByRole('heading', { name: 'Verdieping 3' })).closest('li')!).toHaveTextContent(/Verdieping 3no desks/);
  });

  it('says when it will be busiest, and nothing of it while the figures are old', async () => {
    await show(<ScreenPage />);
    expect(await screen.findByText('Busiest from 13:00: 21 desks booked.')).toBeVisible();

    tell('snapshot', { ...snapshot, stale: true });
    tell('beat', { at: '2026-11-24T09:05:20Z', stale: true, heardUntil: '2026-11-24T09:05:04Z' });

    expect(screen.queryByText(/^Busiest from/)).toBeNull();
  });

  it('says what its bars mean', async () => {
    await show(<ScreenPage />);

    const legend = await screen.findByRole('list', { name: 'What the bars mean' });
    expect(within(legend).getAllByRole('listitem').map((item) => item.textContent)).toEqual(['checked in', 'still expected', 'free']);
  });

  it('asks to be signed in when it is not', async () => {
    await show(<ScreenPage />, { session: { signedIn: false }, at: '/screen/x' });

    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', expect.stringContaining('/session/sign-in?to='));
  });
});
