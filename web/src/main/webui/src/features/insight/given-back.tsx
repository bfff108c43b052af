import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { SpaceKind } from '../../api/booking/types.gen';
import type { UtilisationGroup } from '../../api/occupancy/types.gen';
import { Card } from '../../ui/card';
import { hoursWord, spacesWord } from './utilisation-words';
import { totalsOf } from './week-shape';
import { percent } from './words';

/** What was booked and not used, and what of it came free again. */
export function GivenBack({ days, kind }: { days: readonly UtilisationGroup[]; kind: SpaceKind }) {
  const { inService, booked, checkedIn, givenBack } = totalsOf(days);
  const spaces = spacesWord(kind);
  const of = (hours: number) => (inService > 0 ? ` (${percent(hours / inService)})` : '');
  return (
    <Card title={<Trans>No-shows and what came free</Trans>}>
      <dl className="fp-report__figures">
        <Figure name={<Trans>In service</Trans>}>{hoursWord(inService)}</Figure>
        <Figure name={<Trans>Booked</Trans>}>
          {hoursWord(booked)}
          {of(booked)}
        </Figure>
        <Figure name={<Trans>Booked, and nobody had checked in</Trans>}>
          {hoursWord(booked - checkedIn)}
          {of(booked - checkedIn)}
        </Figure>
        <Figure name={<Trans>Given back before the end</Trans>}>
          {hoursWord(givenBack)}
          {of(givenBack)}
        </Figure>
      </dl>
      <p>
        <Trans>
          Hours of {spaces}: one for an hour is one. A space is given back when nobody checks in, or when the person leaves early; these two are not told apart. Somebody else may have booked it since. Before a check-in every
          booking is one without, also of who comes a little later.
        </Trans>
      </p>
    </Card>
  );
}

function Figure({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
