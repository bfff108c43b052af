import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Booking, Visit } from '../../api/booking/types.gen';
import { type BuildingView, useBuildings } from '../../api/buildings';
import { BuildingField } from '../../ui/building-field';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { ProblemMessage } from '../../ui/problem-message';
import { remembered } from '../../ui/remembered';
import { Skeleton } from '../../ui/skeleton';
import { dayIn, endIn, instantAt, timeIn } from '../../ui/time';
import { toast } from '../../ui/toast';
import { useNow } from '../../ui/when';
import { useAnnounce, useChangeVisit } from './change-visits';
import { firstTimes } from './first-times';
import { VisitTimesFields } from './visit-times';
import './guest.css';

interface About {
  /** The visit that is changed; none for a new one. */
  visit?: Visit | undefined;
  /** My room to which the guest comes. */
  booking?: Booking | undefined;
  /** The building to begin with, where none was looked at before. */
  home?: string | undefined;
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
  if (!data) return error ? <ProblemMessage problem={error} onRetry={() => void refetch()} /> : <Skeleton lines={5} />;
  return <GuestForm {...props} buildings={data} />;
}

function GuestForm({ visit, booking, home, buildings, onClose }: FormProps & { buildings: BuildingView[] }) {
  const { t } = useLingui();
  const now = useNow();
  const announce = useAnnounce();
  const change = useChangeVisit();
  const [name, setName] = useState(visit?.guestName ?? '');
  const [from, setFrom] = useState(visit?.guestFrom ?? '');
  const [missing, setMissing] = useState(false);
  const [building, setBuilding] = useState(() => {
    const usual = visit?.buildingId ?? remembered('building') ?? home;
    return buildings.find(({ id }) => id === usual) ?? (visit ? undefined : buildings[0]);
  });
  const [times, setTimes] = useState(() =>
    visit ? { day: dayIn(visit.zone, visit.start), from: timeIn(visit.zone, visit.start), to: endIn(visit.zone, visit.end) } : building && firstTimes(building, now),
  );
  const room = booking?.spaceName ?? (visit?.bookingId ? visit.spaceName : null);
  const own = !room && building && times ? { building, times } : undefined;
  const nameless = name.trim() === '';
  const problem = announce.error ?? change.error;

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
    <form className="fp-stack" onSubmit={send} noValidate>
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
        <BuildingField
          buildings={buildings}
          value={own.building.id}
          onChange={(other) => {
            setBuilding(other);
            setTimes(firstTimes(other, now));
          }}
        />
      )}
      {own && <VisitTimesFields zone={own.building.zone} opens={own.building.opens} closes={own.building.closes} value={own.times} now={now} onChange={setTimes} />}
      {!visit && !booking && !own && (
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
