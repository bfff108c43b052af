import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { Booking, ExchangeOffer, ExchangePartner } from '../../api/booking/types.gen';
import { useOffline } from '../../api/offline-copy';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { NotRead } from '../../ui/not-read';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { AfterExchange } from './after-exchange';
import { useEndOffer } from './answer-exchange';
import { ExchangeDialog } from './exchange-dialog';
import { useExchangeOffers } from './get-offers';
import { OffersToMe } from './my-exchanges';

/** Of a coming booking of mine: what colleagues offer for it, what I offered, and a way to offer to one more. */
export function ExchangeOfBooking({ booking }: { booking: Booking }) {
  const [open, setOpen] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  const offers = useExchangeOffers();
  const ofBooking = offers.data?.filter(({ mine }) => mine.bookingId === booking.id);
  const byMe = ofBooking?.filter((offer) => offer.byMe) ?? [];
  if (useOffline()) return null;
  return (
    <>
      <NotRead title={<Trans>Offers to swap</Trans>} query={offers} />
      <OffersToMe offers={ofBooking} />
      <Card title={<Trans>Swap with a colleague</Trans>}>
        <div className="fp-stack" ref={card} tabIndex={-1}>
          {byMe.map((offer) => offer.partner && <ByMe key={offer.id} offer={offer} partner={offer.partner} onWithdrawn={() => card.current?.focus({ preventScroll: true })} />)}
          {byMe.length === 0 && (
            <p className="fp-soft">
              <Trans>You get each other's space and keep your own times, as soon as your colleague agrees.</Trans>
            </p>
          )}
          <div className="fp-row">
            <Button icon={<Icon name="repeat" />} onClick={() => setOpen(true)}>
              <Trans>Offer to swap</Trans>
            </Button>
          </div>
        </div>
      </Card>
      <ExchangeDialog booking={booking} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

function ByMe({ offer, partner, onWithdrawn }: { offer: ExchangeOffer; partner: ExchangePartner; onWithdrawn: () => void }) {
  const { t } = useLingui();
  const withdraw = useEndOffer();
  const { displayName, place } = partner;
  const end = () => {
    // The button goes with its offer, which may be before all is read again, and what is to be told with it.
    void withdraw.mutateAsync(offer.id).then(
      () => {
        toast({ text: t`Withdrawn: your offer to ${displayName}.` });
        onWithdrawn();
      },
      () => undefined, // shown below
    );
  };
  return (
    <div className="fp-stack">
      <p role="status">
        <strong>
          <Trans>You offered {displayName} to swap.</Trans>
        </strong>{' '}
        <Trans>It is done once they agree.</Trans>
      </p>
      <AfterExchange zone={offer.zone} mine={offer.mine} theirs={place} name={displayName} />
      <div className="fp-row">
        <Button look="quiet" icon={<Icon name="cross" />} busy={withdraw.isPending} onClick={end}>
          <Trans>Withdraw the offer to {displayName}</Trans>
        </Button>
      </div>
      {withdraw.error && <ProblemMessage problem={withdraw.error} onRetry={end} />}
    </div>
  );
}
