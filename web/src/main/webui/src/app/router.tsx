import { type QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/session';
import { bookSearch } from '../features/booking/book-search';
import { roomsSearch } from '../features/booking/rooms-search';
import { messagesSearch } from '../features/inbox/messages-search';
import { scenarioSearch } from '../features/insight/scenario-search';
import { utilisationSearch } from '../features/insight/utilisation-search';
import { manageSearch } from '../features/manage/manage-search';
import { liveBuildingSearch } from '../features/occupancy/live-building-search';
import { teamSearch } from '../features/team/team-search';
import { Skeleton } from '../ui/skeleton';
import { ErrorPage } from './error-page';
import { loadWords } from './language';
import { NotFoundPage } from './not-found-page';
import { Root } from './root';
import { Shell } from './shell';

interface Context {
  queryClient: QueryClient;
}

/** A page is a chunk of its own, loaded together with the words of its feature. */
const wordsOf = (...features: string[]) => ({
  loader: () => Promise.all(features.map(loadWords)).then(() => null),
  staleTime: Infinity,
});

const root = createRootRouteWithContext<Context>()({
  component: Root,
  beforeLoad: ({ context }) => context.queryClient.ensureQueryData(sessionQuery).then((session) => ({ session })),
  errorComponent: ErrorPage,
});

/** Header, navigation and footer; asks who is not signed in to do so, with the address kept. */
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const today = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('../features/my-day/today-page'), 'TodayPage'),
  ...wordsOf('my-day', 'cancelling'),
});
const booking = createRoute({
  getParentRoute: () => shell,
  path: '/bookings/$bookingId',
  component: lazyRouteComponent(() => import('../features/my-day/booking-page'), 'BookingPage'),
  ...wordsOf('my-day', 'cancelling', 'floor-plan', 'series', 'meeting', 'fault', 'guest', 'exchange'),
});
const mySeries = createRoute({
  getParentRoute: () => shell,
  path: '/series',
  component: lazyRouteComponent(() => import('../features/series/my-series-page'), 'MySeriesPage'),
  ...wordsOf('series'),
});
const series = createRoute({
  getParentRoute: () => shell,
  path: '/series/$seriesId',
  component: lazyRouteComponent(() => import('../features/series/series-page'), 'SeriesPage'),
  ...wordsOf('series', 'cancelling'),
});
const waitlist = createRoute({
  getParentRoute: () => shell,
  path: '/waitlist',
  component: lazyRouteComponent(() => import('../features/waitlist/waitlist-page'), 'WaitlistPage'),
  ...wordsOf('waitlist'),
});
const faults = createRoute({
  getParentRoute: () => shell,
  path: '/faults',
  component: lazyRouteComponent(() => import('../features/fault/my-faults-page'), 'MyFaultsPage'),
  ...wordsOf('fault'),
});
const book = createRoute({
  getParentRoute: () => shell,
  path: '/book',
  validateSearch: bookSearch,
  component: lazyRouteComponent(() => import('../features/booking/book-page'), 'BookPage'),
  ...wordsOf('booking', 'cancelling', 'floor-plan', 'series', 'waitlist', 'fault'),
});
const rooms = createRoute({
  getParentRoute: () => shell,
  path: '/rooms',
  validateSearch: roomsSearch,
  component: lazyRouteComponent(() => import('../features/booking/rooms-page'), 'RoomsPage'),
  ...wordsOf('booking', 'cancelling', 'floor-plan', 'series', 'waitlist', 'meeting', 'fault'),
});
const building = createRoute({
  getParentRoute: () => shell,
  path: '/buildings/$buildingId',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/book', search: { building: params.buildingId }, replace: true });
  },
});
const me = createRoute({
  getParentRoute: () => shell,
  path: '/me',
  component: lazyRouteComponent(() => import('../features/delegate/me-page'), 'MePage'),
  ...wordsOf('delegate', 'decision'),
});
const team = createRoute({
  getParentRoute: () => shell,
  path: '/team',
  validateSearch: teamSearch,
  component: lazyRouteComponent(() => import('../features/team/team-page'), 'TeamPage'),
  ...wordsOf('team'),
});
const teamDay = createRoute({
  getParentRoute: () => shell,
  path: '/team-days/$teamDayId',
  component: lazyRouteComponent(() => import('../features/team-day/team-day-page'), 'TeamDayPage'),
  ...wordsOf('team-day'),
});
const live = createRoute({
  getParentRoute: () => shell,
  path: '/live',
  component: lazyRouteComponent(() => import('../features/occupancy/live-page'), 'LivePage'),
  ...wordsOf('occupancy'),
});
const liveBuilding = createRoute({
  getParentRoute: () => shell,
  path: '/live/$buildingId',
  validateSearch: liveBuildingSearch,
  component: lazyRouteComponent(() => import('../features/occupancy/live-building-page'), 'LiveBuildingPage'),
  ...wordsOf('occupancy', 'floor-plan'),
});
const screen = createRoute({
  getParentRoute: () => root,
  path: '/screen/$buildingId',
  component: lazyRouteComponent(() => import('../features/occupancy/screen-page'), 'ScreenPage'),
  staticData: { unattended: true },
  ...wordsOf('occupancy', 'floor-plan'),
});
const messages = createRoute({
  getParentRoute: () => shell,
  path: '/messages',
  validateSearch: messagesSearch,
  component: lazyRouteComponent(() => import('../features/inbox/messages-page'), 'MessagesPage'),
  ...wordsOf('inbox'),
});
const manage = createRoute({
  getParentRoute: () => shell,
  path: '/manage',
  validateSearch: manageSearch,
  component: lazyRouteComponent(() => import('../features/manage/manage-page'), 'ManagePage'),
  ...wordsOf('manage', 'floor-plan', 'fault', 'guest', 'decision'),
});
const scenarios = createRoute({
  getParentRoute: () => shell,
  path: '/scenarios',
  validateSearch: scenarioSearch,
  component: lazyRouteComponent(() => import('../features/insight/scenarios-page'), 'ScenariosPage'),
  ...wordsOf('insight'),
});
const utilisation = createRoute({
  getParentRoute: () => shell,
  path: '/utilisation',
  validateSearch: utilisationSearch,
  component: lazyRouteComponent(() => import('../features/insight/utilisation-page'), 'UtilisationPage'),
  ...wordsOf('insight'),
});
const problem = createRoute({
  getParentRoute: () => shell,
  path: '/problems/$problem',
  component: lazyRouteComponent(() => import('../features/problems/problem-page'), 'ProblemPage'),
  staticData: { open: true },
  ...wordsOf('problems'),
});
const signedOut = createRoute({
  getParentRoute: () => shell,
  path: '/signed-out',
  component: lazyRouteComponent(() => import('./signed-out-page'), 'SignedOutPage'),
  staticData: { open: true },
});
const signedIn = createRoute({
  getParentRoute: () => shell,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('./signed-in-page'), 'SignedInPage'),
});
const anythingElse = createRoute({
  getParentRoute: () => shell,
  path: '$',
  component: NotFoundPage,
  staticData: { open: true },
});

const routes = root.addChildren([
  shell.addChildren([today, booking, mySeries, series, waitlist, faults, book, rooms, building, me, team, teamDay, live, liveBuilding, messages, manage, scenarios, utilisation, problem, signedOut, signedIn, anythingElse]),
  screen,
]);

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 200,
    defaultPendingComponent: Skeleton,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
