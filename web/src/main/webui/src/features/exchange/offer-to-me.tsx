import { Trans, useLingui } from '@lingui/react/macro';
import type { ExchangeOffer, ExchangePartner } from '../../api/booking/types.gen';
import { Problem } from '../../api/problem';
import { useOffline } from '../../api/offline-copy';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { focusHeading } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { dayIn } from '../../ui/time';
import { capital, formatDay } from '../../ui/when';
import { AfterExchange } from './after-exchange';
import { useAgree, useEndOffer } from './answer-exchange';

/** A colleague would swap spaces with me: agree or decline. */
export function OfferToMe({ offer, partner }: { offer: ExchangeOffer; partner: ExchangePartner }) {
  const { displayName, place } = partner;
  return (
    <Card look="accent" title={<Trans>{displayName} offers to swap with you</Trans>}>
      <div className="fp-stack">
        <p>
          {capital(formatDay(dayIn(offer.zone, offer.mine.start), 'long'))}, {offer.buildingName}
        </p>
        <AfterExchange zone={offer.zone} mine={offer.mine} theirs={place} name={displayName} />
        <Answers offerId={offer.id} name={displayName} space={place.spaceName} />
      </div>
    </Card>
  );
}

function Answers({ offerId, name, space }: { offerId: string; name: string; space: string }) {
  const { t } = useLingui();
  const agree = useAgree();
  const decline = useEndOffer();
  const problem = agree.error ?? decline.error;
  if (useOffline()) return null;
  // The card goes with the offer, whatever was answered.
  const tell = (text: string) => {
    toast({ text });
    focusHeading();
  };
  return (
    <>
      <div className="fp-row">
        <Button
          look="primary"
          icon={<Icon name="check" />}
          busy={agree.isPending}
          onClick={() => void agree.mutateAsync(offerId).then(() => tell(t`Swapped with ${name}: you have ${space}.`), refused)}
        >
          <Trans>Swap with {name}</Trans>
        </Button>
        <Button
          icon={<Icon name="cross" />}
          busy={decline.isPending}
          onClick={() => void decline.mutateAsync(offerId).then(() => tell(t`Declined. Your booking stays as it is.`), refused)}
        >
          <Trans>Decline</Trans>
        </Button>
      </div>
      {problem && <ProblemMessage problem={problem} />}
    </>
  );

  /** What has ended leaves the page, so that it is told beside it. */
  function refused(cause: unknown) {
    if (Problem.of(cause).is('exchange-offer-ended')) {
      toast({ text: t`${name} does not offer this any more. Nothing was changed.`, look: 'danger' });
      focusHeading();
    }
  }
}
