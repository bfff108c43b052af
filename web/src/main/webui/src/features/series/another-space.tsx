import { Trans, useLingui } from '@lingui/react/macro';
import { useBookOnce } from '../../api/book-once';
import type { BookingRequest, SeriesDate } from '../../api/booking/types.gen';
import { useOffline } from '../../api/offline-copy';
import { Button, ButtonLink } from '../../ui/button';
import { focusHeading } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { endIn, timeIn } from '../../ui/time';
import { toast } from '../../ui/toast';
import { formatDay } from '../../ui/when';
import { described, useCancel } from '../cancelling/use-cancel';
import { type Series, slotOn } from './series';

/** For a date that was refused: what is free then in one tap, as a booking of its own, or all of the building. */
export function AnotherSpace({ series, date }: { series: Series; date: SeriesDate }) {
  const { t } = useLingui();
  const book = useBookOnce((wish: BookingRequest) => wish);
  const { cancel } = useCancel();
  const { buildingId, zone } = series;
  const { day, alternatives } = date;
  const { start, end } = slotOn(series, day);
  if (useOffline()) return null;
  const take = (spaceId: string) =>
    // The button goes once all is read again, which may be before this is done.
    book.mutateAsync({ spaceId, start, end }).then(
      (booking) => {
        toast({ text: t`Booked: ${described(booking)}`, undo: () => void cancel(booking) });
        focusHeading();
      },
      () => undefined,
    );
  return (
    <>
      <div className="fp-row">
        {alternatives.map(({ spaceId, name }) => (
          <Button key={spaceId} busy={book.isPending && book.variables.spaceId === spaceId} onClick={() => void take(spaceId)}>
            <Trans>Book {name}</Trans> <span className="fp-unseen">{formatDay(day, 'long')}</span>
          </Button>
        ))}
        <ButtonLink look="quiet" to="/book" search={{ building: buildingId, date: day, from: timeIn(zone, start), to: endIn(zone, end) }}>
          <Trans>Look for another space</Trans> <span className="fp-unseen">{formatDay(day, 'long')}</span>
        </ButtonLink>
      </div>
      {book.error && <ProblemMessage problem={book.error} />}
    </>
  );
}
