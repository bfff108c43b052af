import { Trans, useLingui } from '@lingui/react/macro';
import type { SpaceKind } from '../../api/booking/types.gen';
import type { Forecast, ForecastDay } from '../../api/occupancy/types.gen';
import { Card } from '../../ui/card';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { Table } from '../../ui/table';
import { formatDay } from '../../ui/when';
import { DaysAheadColumns } from './days-ahead-columns';
import { Fold } from './fold';
import { aFew, busiestAhead, spanWord, trackRecord } from './forecast-words';
import { useForecast } from './get-forecast';
import { spacesWord } from './utilisation-words';
import type { View } from './view';

/** The next two weeks as the past tells them, with how good such forecasts were. */
export function DaysAhead({ view }: { view: View }) {
  const { data, error, refetch } = useForecast(view);
  return (
    <Card title={<Trans>The next two weeks</Trans>}>
      {error && !data && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {data ? <Told forecast={data} kind={view.kind} /> : !error && <Skeleton lines={6} />}
    </Card>
  );
}

function Told({ forecast: { days, method, record, ofMedian }, kind }: { forecast: Forecast; kind: SpaceKind }) {
  const { t } = useLingui();
  const spaces = spacesWord(kind);
  if (days.length === 0 || !record || !ofMedian)
    return (
      <p>
        <Trans>No forecast yet: it needs seven weeks of figures of this place.</Trans>
      </p>
    );
  return (
    <>
      <DaysAheadColumns days={days} finding={busiestAhead(days, spaces)} />
      <Fold summary={<Trans>What is expected on each day</Trans>} open={false} className="fp-findings__fold">
        <Table caption={t`What is expected on each day`} captionUnseen columns={[t`Day`, { number: t`Booked at once, about` }, { number: t`On 9 of 10 days` }]}>
          {days.map((day) => (
            <DayRow key={day.day} day={day} />
          ))}
        </Table>
      </Fold>
      <p>{trackRecord(record, method === 'SEASONAL_TREND' ? ofMedian : undefined, spaces)}</p>
      <p className="fp-soft">
        <Trans>It is told from the last half year alone: what is booked already does not count, and holidays are not known.</Trans>
      </p>
    </>
  );
}

function DayRow({ day }: { day: ForecastDay }) {
  return (
    <tr>
      <th scope="row" className="fp-whole">
        {formatDay(day.day, 'long')}
      </th>
      <td className="fp-number">{aFew(day.mostBooked)}</td>
      <td className="fp-number">{spanWord(day) ?? <Trans>not known</Trans>}</td>
    </tr>
  );
}
