import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useRef, useState } from 'react';
import type { Booking, Visit } from '../../api/booking/types.gen';
import { type BuildingView, useBuildings } from '../../api/buildings';
import { useHome } from '../../api/likely-place';
import { BuildingField } from '../../ui/building-field';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { dayIn, endIn, instantAt, timeIn } from '../../ui/time';
import { toast } from '../../ui/toast';
import { useFocusWhenThere } from '../../ui/use-focus-when-there';
import { useNow } from '../../ui/when';
import { WhereUsually } from '../../ui/where-usually';
import { useAnnounce, useChangeVisit } from './change-visits';
import { firstTimes } from './first-times';
import { VisitTimesFields } from './visit-times';
import './guest.css';

interface About {
  /** The visit that is changed; none for a new one. */
  visit?: Visit | undefined;
  /** My room to which the guest comes. */
  booking?: Booking | undefined;
}

interface GuestDialogProps extends About {
  open: boolean;
  onClose: () => void;
}

/** Whom I expect, and where and when, unless the room that I have says so. */
export function GuestDialog({ open, onClose, ...about }: GuestDialogProps) {
  return (
    <Dialog form open={open} title={about.visit ? <Trans>Change the visit</Trans> : <Trans>Announce a guest</Trans>} onClose={onClose}>
      <WithBuildings {...about} onClose={onClose} />
    </Dialog>
  );
}

type FormProps = About & Pick<GuestDialogProps, 'onClose'>;

function WithBuildings(props: FormProps) {
  const { data, error, refetch } = useBuildings();
  const { home, pending, choose } = useHome();
  if (!data) return error ? <ProblemMessage problem={error} onRetry={() => void refetch()} /> : <Skeleton lines={5} />;
  if (pending && !props.visit && !props.booking) return <Skeleton lines={5} />;
  return <GuestForm {...props} buildings={data} home={home} onHome={choose} />;
}

interface Where {
  buildings: BuildingView[];
  /** Where I work, as far as anything speaks for one building. */
  home: BuildingView | undefined;
  /** Keeps where I said that I work. */
  onHome: (id: string) => void;
}

function GuestForm({ visit, booking, buildings, home, onHome, onClose }: FormProps & Where) {
  const { t } = useLingui();
  const now = useNow();
  const announce = useAnnounce();
  const change = useChangeVisit();
  const [name, setName] = useState(visit?.guestName ?? '');
  const [from, setFrom] = useState(visit?.guestFrom ?? '');
  const [missing, setMissing] = useState(false);
  const [building, setBuilding] = useState(() => (visit ? buildings.find(({ id }) => id === visit.buildingId) : home));
  const [times, setTimes] = useState(() =>
    visit ? { day: dayIn(visit.zone, visit.start), from: timeIn(visit.zone, visit.start), to: endIn(visit.zone, visit.end) } : building && firstTimes(building, now),
  );
  const room = booking?.spaceName ?? (visit?.bookingId ? visit.spaceName : null);
  const own = !room && building && times ? { building, times } : undefined;
  const nameless = name.trim() === '';
  const problem = announce.error ?? change.error;
  const form = useRef<HTMLFormElement>(null);
  const focusOnBuilding = useFocusWhenThere(() => form.current?.querySelector('select'));
  const goTo = (other: BuildingView) => {
    setBuilding(other);
    setTimes(firstTimes(other, now));
  };
  const answer = (id: string) => {
    const said = buildings.find((one) => one.id === id);
    if (!said) return;
    onHome(id);
    goTo(said);
    // The button goes with the question.
    focusOnBuilding();
  };

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (nameless || (!visit && !booking && !own)) {
      setMissing(true);
      return;
    }
    const guest = { guestName: name.trim(), guestFrom: from.trim() || null };
    const at = own && { start: instantAt(own.building.zone, own.times.day, own.times.from), end: instantAt(own.building.zone, own.times.day, own.times.to) };
    const sent = visit
      ? change.mutateAsync({ visit, change: { ...guest, ...at, ...(at && visit.bookingId && { bookingId: null }) } })
      : announce.mutateAsync({ ...guest, ...(booking ? { bookingId: booking.id } : { buildingId: own!.building.id, ...at }) });
    void sent.then(
      ({ guestName }) => {
        toast({ text: visit ? t`The visit of ${guestName} is changed.` : t`${guestName} is announced. You get a message once your guest is there.` });
        onClose();
      },
      () => undefined, // shown below
    );
  };

  return (
    <form ref={form} className="fp-stack" onSubmit={send} noValidate>
      {problem && <ProblemMessage problem={problem} />}
      <TextField
        label={<Trans>Name of the guest</Trans>}
        hint={<Trans>Only you and reception see it. It is forgotten soon after the visit.</Trans>}
        error={missing && nameless ? <Trans>Say who comes.</Trans> : undefined}
        value={name}
        maxLength={120}
        autoComplete="off"
        autoFocus
        onChange={(event) => setName(event.target.value)}
      />
      <TextField label={<Trans>Organisation (optional)</Trans>} value={from} maxLength={120} autoComplete="off" onChange={(event) => setFrom(event.target.value)} />
      {room && (
        <p>
          <Trans>Your guest comes to {room}, as long as you have booked it.</Trans>
        </p>
      )}
      {own && !visit && buildings.length > 1 && (
        <BuildingField buildings={buildings} value={own.building.id} onChange={goTo} />
      )}
      {own && <VisitTimesFields zone={own.building.zone} opens={own.building.opens} closes={own.building.closes} value={own.times} now={now} onChange={setTimes} />}
      {!visit && !booking && !own && buildings.length > 0 && (
        <>
          <WhereUsually buildings={buildings} onChoose={answer} />
          {missing && (
            <p role="alert">
              <Trans>Say where you work first: there your guest is expected.</Trans>
            </p>
          )}
        </>
      )}
      {!visit && !booking && buildings.length === 0 && (
        <p role="status">
          <Trans>Your organisation uses no building yet.</Trans>
        </p>
      )}
      <div className="fp-row">
        <Button look="primary" type="submit" busy={announce.isPending || change.isPending}>
          {visit ? <Trans>Change</Trans> : <Trans>Announce</Trans>}
        </Button>
        <Button onClick={onClose}>{visit ? <Trans>Leave as it is</Trans> : <Trans>Close</Trans>}</Button>
      </div>
    </form>
  );
}
