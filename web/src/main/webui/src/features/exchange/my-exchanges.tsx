import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { ExchangeOffer } from '../../api/booking/types.gen';
import { announce } from '../../ui/announcer';
import { NotRead } from '../../ui/not-read';
import { useExchangeOffers } from './get-offers';
import { OfferToMe } from './offer-to-me';

/** What colleagues offer me, on Today; nothing when there is none of it. */
export function MyExchanges() {
  const offers = useExchangeOffers();
  return (
    <>
      <NotRead title={<Trans>Offers to swap</Trans>} query={offers} />
      <OffersToMe offers={offers.data} />
    </>
  );
}

/** Undefined while they are not known. */
export function OffersToMe({ offers }: { offers: readonly ExchangeOffer[] | undefined }) {
  useToldOfOffers(offers);
  return offers?.map((offer) => !offer.byMe && offer.partner && <OfferToMe key={offer.id} offer={offer} partner={offer.partner} />);
}

/** What is offered while one looks stands above what one reads; what is there at first is read with the page. */
function useToldOfOffers(offers: readonly ExchangeOffer[] | undefined) {
  const { t } = useLingui();
  const known = useRef(offers);
  useEffect(() => {
    if (offers === undefined) return;
    const before = known.current ?? offers;
    known.current = offers;
    for (const { id, byMe, partner } of offers) {
      const displayName = partner?.displayName;
      if (!byMe && displayName && !before.some((one) => one.id === id)) announce(t`${displayName} offers to swap with you`);
    }
  }, [offers, t]);
}
