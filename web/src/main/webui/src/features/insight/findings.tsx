import { Plural, Trans } from '@lingui/react/macro';
import type { BuildingView } from '../../api/booking/types.gen';
import type { UtilisationGroup } from '../../api/occupancy/types.gen';
import { Card } from '../../ui/card';
import { dayIn } from '../../ui/time';
import { formatDay } from '../../ui/when';
import { ComparedPeriods } from './compared-periods';
import { DayFigures } from './day-figures';
import { GivenBack } from './given-back';
import { HeatMap } from './heat-map';
import { KeepFindings } from './keep-findings';
import { closedUntil, openDaysIn } from './period';
import { finding, periodName, spacesWord, weekdayList } from './utilisation-words';
import type { View } from './view';
import type { Week } from './week-shape';
import { WeekShape } from './week-shape-card';

/** A period: its average week and its days. */
export interface Found {
  week: Week;
  days: readonly UtilisationGroup[];
}

interface FindingsProps {
  building: BuildingView;
  /** Of the place. */
  name: string;
  view: View;
  found: Found;
  other: Found | undefined;
}

/** What is found, with all that it is of; on paper it is the report. */
export function Findings({ building, name, view, found, other }: FindingsProps) {
  const { week, days } = found;
  return (
    <div className="fp-stack fp-findings">
      <Card look="accent" title={<Heading name={name} view={view} />}>
        <p className="fp-findings__sentence">{finding(week, view.show, view.kind)}</p>
        <p className="fp-soft">
          <Known building={building} view={view} found={found} />
        </p>
        <KeepFindings view={view} name={name} />
      </Card>
      <HeatMap week={week} measure={view.show} />
      {other && <ComparedPeriods view={view} now={found} then={other} />}
      <div className="fp-report__pair">
        <WeekShape week={week} />
        <GivenBack days={days} kind={view.kind} />
      </div>
      <DayFigures days={days} view={view} />
      <Limits building={building} week={week} view={view} />
    </div>
  );
}

function Heading({ name, view: { kind, period } }: { name: string; view: View }) {
  const [spaces, days] = [spacesWord(kind), periodName(period)];
  return (
    <>
      {name}: {spaces}, {days}
    </>
  );
}

/** How much of the period is known. */
function Known({ building: { openDays }, view: { period }, found: { days } }: Pick<FindingsProps, 'building' | 'view' | 'found'>) {
  const open = openDaysIn(period, openDays);
  const known = days.length;
  if (known >= open) return <Plural value={known} one="There are figures of # day, which is all that the building was open." other="There are figures of # days, which is all that the building was open." />;
  return (
    <Trans>
      There are figures of {known} of the {open} days on which the building is open. Of the others nothing is known: they are not counted as empty.
    </Trans>
  );
}

/** What these figures do not say. */
function Limits({ building, week: { closed }, view }: { building: BuildingView; week: Week; view: View }) {
  const today = dayIn(building.zone);
  const settled = formatDay(closedUntil(today), 'month');
  const left = weekdayList(closed);
  return (
    <Card title={<Trans>What these figures do not say</Trans>}>
      <ul className="fp-report__limits">
        <li>
          <Trans>They are of whole places: who sat where is not in them, nor how often one desk was used.</Trans>
        </li>
        <li>
          <Trans>Each is how it was when a quarter of an hour began, by the clock of the building, on average over the hours that it was open.</Trans>
        </li>
        {closed.length > 0 && (
          <li>
            <Trans>{left}: left out, since the building is closed and nobody was there.</Trans>
          </li>
        )}
        {view.show === 'counted' && (
          <li>
            <Trans>Sensors count people, whatever kind of space they use. What no sensor told is not counted, and is not 0.</Trans>
          </li>
        )}
        {view.period.to === today && (
          <li>
            <Trans>Today is not over yet, and counts up to now.</Trans>
          </li>
        )}
        <li>
          <Trans>What is told late still changes the figures of after {settled}. The months before are closed.</Trans>
        </li>
      </ul>
    </Card>
  );
}
