import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { ExchangeOffer } from '../../api/booking/types.gen';
import { announce } from '../../ui/announcer';
import { useExchangeOffers } from './get-offers';
import { OfferToMe } from './offer-to-me';

/** What colleagues offer me, on Today; nothing when there is none of it. */
export function MyExchanges() {
  const { data = [] } = useExchangeOffers();
  return <OffersToMe offers={data} />;
}

export function OffersToMe({ offers }: { offers: readonly ExchangeOffer[] }) {
  useToldOfOffers(offers);
  return offers.map((offer) => !offer.byMe && offer.partner && <OfferToMe key={offer.id} offer={offer} partner={offer.partner} />);
}

/** What is offered while one looks stands above what one reads. */
function useToldOfOffers(offers: readonly ExchangeOffer[]) {
  const { t } = useLingui();
  const known = useRef(offers);
  useEffect(() => {
    const before = known.current;
    known.current = offers;
    for (const { id, byMe, partner } of offers) {
      const displayName = partner?.displayName;
      if (!byMe && displayName && !before.some((one) => one.id === id)) announce(t`${displayName} offers to swap with you`);
    }
  }, [offers, t]);
}
