import { type QueryClient, useQuery } from '@tanstack/react-query';
import { getBookingSeries } from '../../api/booking/sdk.gen';
import type { BookingSeries } from '../../api/booking/types.gen';
import { bookingsChanged } from '../../api/my-bookings';
import { versioned, type Versioned } from '../../api/versioned';
import { type Series, seriesOf } from './series';

const keyOf = (seriesId: string) => ['series', seriesId];

/** One series of mine with all its dates and what became of each. */
export function useSeries(seriesId: string) {
  return useQuery({
    queryKey: keyOf(seriesId),
    queryFn: async ({ client, queryKey, signal }) =>
      withAlternatives(seen(await getBookingSeries({ path: { seriesId }, signal })), client.getQueryData(queryKey)),
  });
}

/** What is free instead is told by the answer that refuses a date, and stays in sight when the series is read again. */
function withAlternatives({ thing, etag }: Versioned<Series>, before: Versioned<Series> | undefined): Versioned<Series> {
  const told = new Map(before?.thing.dates.map(({ day, alternatives }) => [day, alternatives]));
  const dates = thing.dates.map((date) =>
    date.outcome === 'REFUSED' && date.alternatives.length === 0 ? { ...date, alternatives: told.get(date.day) ?? [] } : date,
  );
  return { thing: { ...thing, dates }, etag };
}

export function seen(answer: { data: BookingSeries; response: Response }): Versioned<Series> {
  const { thing, etag } = versioned(answer);
  return { thing: seriesOf(thing), etag };
}

/** An act answers with the series as it is now; bookings came or went with it. */
export function seriesChanged(queries: QueryClient, now: Versioned<Series>): void {
  queries.setQueryData(keyOf(now.thing.id), now);
  void bookingsChanged(queries);
}
