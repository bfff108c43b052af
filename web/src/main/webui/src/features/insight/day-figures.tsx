import { Trans, useLingui } from '@lingui/react/macro';
import type { UtilisationGroup } from '../../api/occupancy/types.gen';
import { Card } from '../../ui/card';
import { Table } from '../../ui/table';
import { formatDay, formatNumber } from '../../ui/when';
import { DayColumns } from './day-columns';
import { Fold } from './fold';
import { hoursWord } from './utilisation-words';
import type { View } from './view';
import { shareOf } from './week-shape';
import { percent } from './words';

/** Each day of the period, as columns and, folded away, as a table. */
export function DayFigures({ days, view: { period, show } }: { days: readonly UtilisationGroup[]; view: View }) {
  const { t } = useLingui();
  const shares = new Map(days.flatMap((group) => (shareOf(group, show) === undefined ? [] : [[group.day!, shareOf(group, show)!]])));
  return (
    <Card title={<Trans>Day by day</Trans>}>
      <DayColumns period={period} shares={shares} />
      <Fold summary={<Trans>The figures of each day</Trans>} open={false} className="fp-findings__fold">
        <Table
          caption={t`The figures of each day`}
          captionUnseen
          columns={[t`Day`, { number: t`In service` }, { number: t`Booked` }, { number: t`Most booked at once` }, { number: t`Checked in` }, { number: t`People counted` }, { number: t`Given back` }]}
        >
          {days.map((group) => (
            <DayRow key={group.day} group={group} />
          ))}
        </Table>
      </Fold>
    </Card>
  );
}

function DayRow({ group: { day, quarterHours, capacity, booked, bookedShare, mostBooked, checkedIn, checkedInShare, counted, released } }: { group: UtilisationGroup }) {
  const mean = (value: number) => formatNumber(value, { maximumFractionDigits: 1 });
  const withShare = (value: number, share: number | undefined) => (share === undefined ? mean(value) : `${mean(value)} (${percent(share)})`);
  return (
    <tr>
      <th scope="row" className="fp-whole">
        {formatDay(day!)}
      </th>
      <td className="fp-number">{mean(capacity)}</td>
      <td className="fp-number">{withShare(booked, bookedShare)}</td>
      <td className="fp-number">{formatNumber(mostBooked)}</td>
      <td className="fp-number">{withShare(checkedIn, checkedInShare)}</td>
      <td className="fp-number">{counted === undefined ? <Trans>not counted</Trans> : mean(counted)}</td>
      <td className="fp-number">{hoursWord((released * quarterHours) / 4)}</td>
    </tr>
  );
}
