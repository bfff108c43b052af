import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../ui/card';
import { Table } from '../../ui/table';
import { capital } from '../../ui/when';
import { Bars } from './bars';
import { hourSpan, steepness, wholePercent } from './utilisation-words';
import type { Week } from './week-shape';
import { percent, weekdayName } from './words';

/** The busiest hour of each weekday, and how far it stands out. */
export function WeekShape({ week }: { week: Week }) {
  const { t } = useLingui();
  const bars = week.days.flatMap(({ day, peak }) =>
    peak ? [{ label: capital(weekdayName(day)), value: peak.share, text: wholePercent(peak.share), chosen: day === week.busiest?.day }] : [],
  );
  return (
    <Card title={<Trans>Shape of the week</Trans>}>
      {bars.length > 0 && <Bars title={steepness(week)} bars={bars} />}
      <Table caption={t`The weekdays`} captionUnseen columns={[t`Weekday`, { number: t`Busiest hour` }, { number: t`On average` }]}>
        {week.days.map(({ day, peak, mean }) => (
          <tr key={day}>
            <th scope="row">{capital(weekdayName(day))}</th>
            <td className="fp-number">{peak ? `${wholePercent(peak.share)} (${hourSpan(peak.hour)})` : <Trans>not counted</Trans>}</td>
            <td className="fp-number">{mean === undefined ? <Trans>not counted</Trans> : percent(mean)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
