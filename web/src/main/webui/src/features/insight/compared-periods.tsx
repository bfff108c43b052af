import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card } from '../../ui/card';
import { Table } from '../../ui/table';
import { capital, formatNumber } from '../../ui/when';
import type { Found } from './findings';
import { otherPeriod } from './period';
import { difference, hoursWord, peakName, periodName, wholePercent } from './utilisation-words';
import type { View } from './view';
import { totalsOf } from './week-shape';
import { percent, weekdayName } from './words';

/** Two periods side by side: their weeks, and what they come to. */
export function ComparedPeriods({ view: { period, compare }, now, then }: { view: View; now: Found; then: Found }) {
  const { t } = useLingui();
  const weekdays = [...new Set([...now.week.days, ...then.week.days].map(({ day }) => day))].sort();
  return (
    <Card title={<Trans>Two periods side by side</Trans>}>
      <p>{difference(now.week.mean, then.week.mean)}</p>
      <Table
        caption={t`Figures of both periods`}
        captionUnseen
        columns={[t`What`, { number: periodName(period) }, { number: periodName(otherPeriod(period, compare ?? 'before')) }]}
      >
        <Row name={<Trans>Days with figures</Trans>} now={now} then={then} say={({ days }) => formatNumber(days.length)} />
        <Row name={<Trans>On average</Trans>} now={now} then={then} say={({ week: { mean } }) => mean !== undefined && percent(mean)} />
        <Row
          name={<Trans>The busiest hour</Trans>}
          now={now}
          then={then}
          say={({ week: { busiest } }) => busiest && `${wholePercent(busiest.share)} (${peakName(busiest)})`}
        />
        <Row
          name={<Trans>Busiest hour over average hour</Trans>}
          now={now}
          then={then}
          say={({ week: { peakOverMean } }) => peakOverMean !== undefined && `× ${formatNumber(peakOverMean, { maximumFractionDigits: 1 })}`}
        />
        {weekdays.map((day) => {
          const weekday = capital(weekdayName(day));
          return (
            <Row
              key={day}
              name={<Trans>{weekday}, busiest hour</Trans>}
              now={now}
              then={then}
              say={({ week }) => sharePeak(week.days.find((one) => one.day === day)?.peak)}
            />
          );
        })}
        <Row name={<Trans>Given back before the end</Trans>} now={now} then={then} say={({ days }) => days.length > 0 && hoursWord(totalsOf(days).givenBack)} />
      </Table>
    </Card>
  );
}

const sharePeak = (peak: { share: number } | undefined) => peak && wholePercent(peak.share);

interface RowProps {
  name: ReactNode;
  now: Found;
  then: Found;
  /** False or nothing where there is no figure. */
  say: (found: Found) => string | false | undefined;
}

function Row({ name, now, then, say }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {[now, then].map((found, at) => (
        <td key={at} className="fp-number">
          {say(found) || <Trans>not counted</Trans>}
        </td>
      ))}
    </tr>
  );
}
