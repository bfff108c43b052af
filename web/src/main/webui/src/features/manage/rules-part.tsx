import { Trans } from '@lingui/react/macro';
import type { OrganisationRules } from '../../api/booking/types.gen';
import { useBuildings } from '../../api/buildings';
import { Card } from '../../ui/card';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { formatNumber } from '../../ui/when';
import { BookingRules } from './booking-rules';
import { ChooseBuilding, ChosenBuilding } from './choose-building';
import { aheadOf, useBuildingRules, useMyOrganisation, useOrganisationRules, usePutBuildingRules, usePutOrganisationRules, type MyOrganisation } from './rules';
import { RulesForm, type Rule } from './rules-form';

const OF_BUILDING: Rule<string>[] = [
  {
    name: 'dailyCap',
    label: <Trans>Most desk bookings on one day</Trans>,
    hint: <Trans>Leave empty for no cap. Existing bookings are kept.</Trans>,
    min: 0,
    max: 100_000,
    optional: true,
  },
  {
    name: 'graceMinutes',
    label: <Trans>Minutes to wait for somebody who does not check in</Trans>,
    hint: <Trans>After that the space is free for others.</Trans>,
    min: 5,
    max: 240,
  },
  {
    name: 'laterMinutes',
    label: <Trans>Minutes after the start that people may say to come</Trans>,
    hint: <Trans>0: nobody comes later. Leave empty for the rule of each organisation.</Trans>,
    min: 0,
    max: 1440,
    optional: true,
  },
];

const OF_ORGANISATION: Rule<keyof OrganisationRules>[] = [
  {
    name: 'weeklyDesks',
    label: <Trans>Desks a person may book in one week</Trans>,
    hint: <Trans>Leave empty for no quota.</Trans>,
    min: 1,
    max: 100,
    optional: true,
  },
  {
    name: 'daysAhead',
    label: <Trans>Days ahead that people may book</Trans>,
    hint: <Trans>A building may have a rule of its own.</Trans>,
    min: 0,
    max: 366,
  },
  {
    name: 'laterMinutes',
    label: <Trans>Minutes after the start that people may say to come</Trans>,
    hint: <Trans>0: nobody comes later. A building may have a rule of its own.</Trans>,
    min: 0,
    max: 1440,
  },
];

/** About as high as the rules of a building of one organisation on a narrow screen, so that what stands below hardly moves. */
const HEIGHT = 20;

/** The rules of a building and, for administrators, of their organisation. */
export function RulesPart({ admin }: { admin: boolean }) {
  return (
    <div className="fp-manage__rules">
      <Card title={<Trans>Rules of a building</Trans>}>
        <ChosenBuilding lines={HEIGHT + 2}>
          {(building) => (
            <>
              <ChooseBuilding chosen={building} />
              <RulesOfBuilding key={building.id} buildingId={building.id} admin={admin} />
              <BookingRules key={`rules ${building.id}`} of={{ buildingId: building.id, organisation: null }} admin={admin}>
                <Trans>Of rules of one kind the most special holds: that of a neighbourhood before that of the building.</Trans>
              </BookingRules>
            </>
          )}
        </ChosenBuilding>
      </Card>
      {admin && <RulesOfMyOrganisation />}
    </div>
  );
}

/** With the days ahead of every organisation for an administrator, and otherwise of the own one. */
function RulesOfBuilding({ buildingId, admin }: { buildingId: string; admin: boolean }) {
  const { data, error, refetch } = useBuildingRules(buildingId);
  const mine = useMyOrganisation();
  const put = usePutBuildingRules(buildingId);
  if (data && (admin || !mine.isPending)) {
    const mayChange = data.sharing.filter(({ organisation }) => admin || organisation === mine.data?.key);
    return <RulesForm known={data} rules={[...OF_BUILDING, ...mayChange.map(daysAheadOf)]} put={put} />;
  }
  return error ? <ProblemMessage problem={error} onRetry={() => void refetch()} /> : <Skeleton lines={HEIGHT} />;
}

function daysAheadOf({ organisation: key, name: organisation }: { organisation: string; name: string }): Rule<string> {
  return {
    name: aheadOf(key),
    label: <Trans>Days ahead of {organisation}</Trans>,
    hint: <Trans>Leave empty for the rule of the organisation.</Trans>,
    min: 0,
    max: 366,
    optional: true,
  };
}

function RulesOfMyOrganisation() {
  const { data, error, refetch } = useMyOrganisation();
  if (data) return <RulesOfOrganisation organisation={data} />;
  return error ? <ProblemMessage problem={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />;
}

function RulesOfOrganisation({ organisation: { key, name } }: { organisation: MyOrganisation }) {
  const { data, error, refetch } = useOrganisationRules(key);
  const put = usePutOrganisationRules(key);
  return (
    <Card title={<Trans>Rules of {name}</Trans>}>
      {error && !data && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {data ? <RulesForm known={data} rules={OF_ORGANISATION} put={put} /> : !error && <Skeleton lines={4} />}
      {data && <OtherDaysAhead than={data.thing.daysAhead} />}
      {data && (
        <BookingRules of={{ buildingId: null, organisation: key }} admin>
          <Trans>They hold in every building, where that building has no rule of that kind itself.</Trans>
        </BookingRules>
      )}
    </Card>
  );
}

/** The buildings where not the organisation's rule holds but their own. */
function OtherDaysAhead({ than }: { than: number }) {
  const { data = [] } = useBuildings();
  const others = data.flatMap(({ id, name, daysAhead }) => (daysAhead === null || daysAhead === than ? [] : [{ id, name, daysAhead }]));
  if (others.length === 0) return null;
  return (
    <>
      <p>
        <Trans>In these buildings another number of days ahead holds. Who manages the building changes it in its rules:</Trans>
      </p>
      <ul>
        {others.map(({ id, name, daysAhead }) => (
          <li key={id}>
            {name}: {formatNumber(daysAhead)}
          </li>
        ))}
      </ul>
    </>
  );
}
