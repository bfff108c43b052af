import { Trans } from '@lingui/react/macro';
import { Card } from '../../ui/card';
import { atMoment, capital, formatWhen, useNow } from '../../ui/when';
import { DecisionList } from './decision-list';
import { useDecisions } from './get-decisions';

/** Why I could not book something: each time that a rule said no, in its words of then. */
export function MyDecisions() {
  const now = useNow();
  return (
    <Card title={<Trans>Why a booking was refused</Trans>}>
      <DecisionList decisions={useDecisions()} none={<Trans>No rule has refused you anything lately.</Trans>}>
        {({ buildingName, neighbourhoodName, zone, start, end, detail, decidedAt, askedByOther }) => (
          <>
            <span>
              {start && end && capital(formatWhen(zone, start, end, now))}, {[buildingName, neighbourhoodName].filter(Boolean).join(', ')}
            </span>
            <span>{detail}</span>
            {decidedAt && (
              <span className="fp-soft">
                {askedByOther ? (
                  <Trans>Asked for you by somebody who may book for you, {atMoment(decidedAt, now)}</Trans>
                ) : (
                  <Trans>Asked {atMoment(decidedAt, now)}</Trans>
                )}
              </span>
            )}
          </>
        )}
      </DecisionList>
    </Card>
  );
}
