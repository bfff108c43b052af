import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import { formatDay } from '../../ui/when';
import { DecisionList } from './decision-list';
import { useDecisions } from './get-decisions';

/** What the rules refused in a building, for those who set them: of nobody by name, and of the days that are over. */
export function DecisionsOfBuilding({ buildingId }: { buildingId: string }) {
  const id = useId();
  return (
    <section className="fp-stack" aria-labelledby={id}>
      <h3 id={id}>
        <Trans>What the rules refused</Trans>
      </h3>
      <p className="fp-soft">
        <Trans>Up to yesterday, and without names. Whoever shows nobody when they are in is not in this list.</Trans>
      </p>
      <DecisionList decisions={useDecisions(buildingId)} none={<Trans>Nothing up to yesterday.</Trans>}>
        {({ spaceKind, neighbourhoodName, day, decidedOn, detail }) => (
          <>
            {detail && <span>{detail}</span>}
            <span>
              {spaceKind === 'ROOM' ? <Trans>A room for {formatDay(day)}</Trans> : <Trans>A desk for {formatDay(day)}</Trans>}
              {neighbourhoodName && <>, {neighbourhoodName}</>}
            </span>
            <span className="fp-soft">
              <Trans>Asked on {formatDay(decidedOn)}</Trans>
            </span>
          </>
        )}
      </DecisionList>
    </section>
  );
}
