import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import type { Booking, ExchangePartner, ExchangePlace } from '../../api/booking/types.gen';
import { useFloors } from '../../api/buildings';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CheckField, FieldGroup } from '../../ui/field';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { toast } from '../../ui/toast';
import { formatSlot } from '../../ui/when';
import { AfterExchange } from './after-exchange';
import { useExchangePartners } from './get-offers';
import { useOfferExchange } from './offer-exchange';

interface ExchangeDialogProps {
  booking: Booking;
  open: boolean;
  onClose: () => void;
}

/** With whom I would swap, and what each would then have. */
export function ExchangeDialog({ booking, open, onClose }: ExchangeDialogProps) {
  return (
    <Dialog form open={open} title={<Trans>Offer to swap</Trans>} onClose={onClose}>
      <Partners booking={booking} onClose={onClose} />
    </Dialog>
  );
}

function Partners({ booking, onClose }: Omit<ExchangeDialogProps, 'open'>) {
  const { data, error, refetch } = useExchangePartners(booking.id);
  if (!data) return error ? <ProblemMessage problem={error} onRetry={() => void refetch()} /> : <Skeleton lines={4} />;
  if (data.length === 0) {
    return (
      <div className="fp-stack">
        <p>
          <Trans>None of the colleagues who let you see when they are in has a space in this building at that time.</Trans>
        </p>
        <div className="fp-row">
          <Button onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </div>
    );
  }
  return <PartnerForm booking={booking} partners={data} onClose={onClose} />;
}

function PartnerForm({ booking, partners, onClose }: { booking: Booking; partners: readonly ExchangePartner[]; onClose: () => void }) {
  const { t } = useLingui();
  const name = useId();
  const [chosen, setChosen] = useState<string>();
  const [missing, setMissing] = useState(false);
  const offer = useOfferExchange(booking.id);
  const mine = usePlaceOf(booking);
  const partner = partners.find(({ place }) => place.bookingId === chosen);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!partner) {
      setMissing(true);
      return;
    }
    const { displayName, place } = partner;
    void offer.mutateAsync(place.bookingId).then(
      () => {
        toast({ text: t`${displayName} is asked, and you hear once they agree.` });
        onClose();
      },
      () => undefined, // shown below
    );
  };
  return (
    <form className="fp-stack" onSubmit={send} noValidate>
      {offer.error && <ProblemMessage problem={offer.error} />}
      <FieldGroup legend={<Trans>With whom?</Trans>} hint={<Trans>Colleagues who let you see when they are in: your team first, then your floor.</Trans>}>
        {partners.map(({ displayName, place }) => (
          <CheckField
            key={place.bookingId}
            type="radio"
            name={name}
            label={`${displayName}, ${place.spaceName}`}
            hint={[place.floorName, place.neighbourhoodName, formatSlot(booking.zone, place.start, place.end)].join(', ')}
            checked={place.bookingId === chosen}
            onChange={() => setChosen(place.bookingId)}
          />
        ))}
      </FieldGroup>
      {missing && !partner && (
        <p role="alert">
          <Trans>Choose with whom you would swap.</Trans>
        </p>
      )}
      {partner && <AfterExchange zone={booking.zone} mine={mine} theirs={partner.place} name={partner.displayName} />}
      <div className="fp-row">
        <Button look="primary" type="submit" busy={offer.isPending}>
          <Trans>Send the offer</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Leave as it is</Trans>
        </Button>
      </div>
    </form>
  );
}

function usePlaceOf({ id, spaceId, spaceName, buildingId, floorId, neighbourhoodId, start, end }: Booking): ExchangePlace {
  const { data: floors } = useFloors(buildingId);
  const floor = floors?.find((one) => one.id === floorId);
  const neighbourhood = floor?.neighbourhoods.find((one) => one.id === neighbourhoodId);
  return { bookingId: id, spaceId, spaceName, floorId, floorName: floor?.name ?? '…', neighbourhoodId, neighbourhoodName: neighbourhood?.name ?? '…', start, end };
}
