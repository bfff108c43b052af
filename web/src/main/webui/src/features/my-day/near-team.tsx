import { Trans, useLingui } from '@lingui/react/macro';
import type { Booking, BuildingView } from '../../api/booking/types.gen';
import { useLikelyPlace } from '../../api/likely-place';
import { useNeeds } from '../../api/needs';
import { useOffline } from '../../api/offline-copy';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import type { Day } from '../../ui/time';
import { toast } from '../../ui/toast';
import { nearDay } from '../../ui/when';
import { WhereUsually } from '../../ui/where-usually';
import { useCancel } from '../cancelling/use-cancel';
import { useBookNearTeam } from './book-near-team';
import { Needs } from './needs';
import { UsualDesk } from './usual-desk';

/** One tap: any desk near my team on the next working day without one, in the building where the team is; the button says both. */
export function NearTeam({ bookings, buildings, today, first }: NearTeamProps) {
  const { day, building, pending, choose } = useLikelyPlace(bookings, buildings, today);
  const book = useOneTap();
  const offline = useOffline();
  if (day === undefined || offline) return null;
  return (
    <Card title={<Trans>Sit near your team</Trans>}>
      {pending ? (
        <Skeleton lines={4} />
      ) : building ? (
        <OneTap home={building} day={day} today={today} first={first} book={book} />
      ) : (
        <WhereUsually buildings={buildings} onChoose={choose} />
      )}
    </Card>
  );
}

interface NearTeamProps {
  bookings: Booking[];
  buildings: BuildingView[];
  today: Day;
  /** Whether nothing else on the page is to be done first. */
  first: boolean;
}

function useOneTap() {
  const { t } = useLingui();
  const { mutate, isPending, error } = useBookNearTeam();
  const { cancel } = useCancel();
  const now = (home: BuildingView, day: Day, needs: readonly string[], when: string) =>
    mutate(
      { home, day, needs },
      {
        onSuccess: (booking) =>
          toast({
            text: t`You have ${booking.spaceName} in ${booking.buildingName}, ${when}.`,
            undo: () => void cancel(booking),
          }),
      },
    );
  return { now, isPending, error };
}

interface OneTapProps {
  home: BuildingView;
  day: Day;
  today: Day;
  first: boolean;
  book: ReturnType<typeof useOneTap>;
}

function OneTap({ home, day, today, first, book }: OneTapProps) {
  const when = nearDay(day, today);
  const { needs, choose, pending, error } = useNeeds();
  const { opens, closes } = home;
  return (
    <>
      <p className="fp-soft">
        <Trans>
          We look for a free desk from {opens} to {closes}, as near as possible to the colleagues of your team who come in.
        </Trans>
      </p>
      <Needs needs={needs} choose={choose} />
      {error && <ProblemMessage problem={error} />}
      <div className="fp-row">
        <Button look={first ? 'primary' : 'secondary'} icon={<Icon name="team" />} busy={book.isPending} aria-disabled={pending || undefined} onClick={() => book.now(home, day, needs, when)}>
          <Trans>
            Any desk near my team {when} in {home.name}
          </Trans>
        </Button>
        <ButtonLink to="/book" search={{ date: day, building: home.id, ...(needs.length > 0 && { amenities: needs.join() }) }} look="quiet">
          <Trans>Choose one myself</Trans>
        </ButtonLink>
      </div>
      {!pending && <UsualDesk home={home} day={day} needs={needs} when={when} />}
      {book.error && <ProblemMessage problem={book.error} />}
    </>
  );
}
