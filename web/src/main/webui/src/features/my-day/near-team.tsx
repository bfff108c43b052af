import { Trans, useLingui } from '@lingui/react/macro';
import type { Booking, BuildingView } from '../../api/booking/types.gen';
import { useOffline } from '../../api/offline-copy';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ProblemMessage } from '../../ui/problem-message';
import { addDays, dayIn, weekdayName, type Day } from '../../ui/time';
import { toast } from '../../ui/toast';
import { nearDay } from '../../ui/when';
import { useCancel } from '../cancelling/use-cancel';
import { useBookNearTeam } from './book-near-team';

/** One tap: any desk near my team on the next day that my building is open. */
export function NearTeam({ bookings, home, now, first }: NearTeamProps) {
  const { t } = useLingui();
  const request = useBookNearTeam();
  const { cancel } = useCancel();
  const offline = useOffline();
  const today = dayIn(home.zone, now);
  const day = nextOpenDay(home, today);
  const booked = bookings.some(
    (booking) => booking.kind === 'DESK' && ['BOOKED', 'CHECKED_IN'].includes(booking.status) && dayIn(booking.zone, booking.start) === day,
  );
  if (day === undefined || booked || offline) return null;

  const book = () =>
    request.mutate(
      { home, day },
      {
        onSuccess: (booking) =>
          toast({
            text: t`You have ${booking.spaceName} in ${booking.buildingName}.`,
            undo: () => void cancel(booking),
          }),
      },
    );
  const when = nearDay(day, today);
  return (
    <Card title={<Trans>Sit near your team</Trans>}>
      <p className="fp-soft">
        <Trans>We look for a free desk as near as possible to the colleagues of your team who come in.</Trans>
      </p>
      <div className="fp-row">
        <Button look={first ? 'primary' : 'secondary'} icon={<Icon name="team" />} busy={request.isPending} onClick={book}>
          <Trans>Any desk near my team {when}</Trans>
        </Button>
        <ButtonLink to="/book" search={{ date: day, building: home.id }} look="quiet">
          <Trans>Choose one myself</Trans>
        </ButtonLink>
      </div>
      {request.error && <ProblemMessage problem={request.error} />}
    </Card>
  );
}

interface NearTeamProps {
  bookings: Booking[];
  home: BuildingView;
  now: Date;
  /** Whether nothing else on the page is to be done first. */
  first: boolean;
}

function nextOpenDay(home: BuildingView, today: Day): Day | undefined {
  const open: string[] = home.openDays;
  return [1, 2, 3, 4, 5, 6, 7].map((away) => addDays(today, away)).find((day) => open.includes(weekdayName(day)));
}
