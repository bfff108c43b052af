import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../ui/card';
import { Table } from '../../ui/table';
import { capital } from '../../ui/when';
import { fullest, fullHour, measureName, wholePercent } from './utilisation-words';
import type { Measure } from './view';
import type { Week, Weekday } from './week-shape';
import { weekdayName } from './words';
import './heat-map.css';

/** The average week by weekday and hour: a table in which the fuller hours are darker, with their shares. */
export function HeatMap({ week, measure }: { week: Week; measure: Measure }) {
  const { t } = useLingui();
  const what = measureName(measure);
  return (
    <Card title={<Trans>By weekday and hour</Trans>}>
      <figure className="fp-heat">
        <figcaption>{fullest(week)}</figcaption>
        <Table caption={t`${what}, by weekday and hour`} captionUnseen>
          <thead>
            <tr>
              <th scope="col">
                <span className="fp-unseen">
                  <Trans>Weekday</Trans>
                </span>
              </th>
              {week.hours.map((hour) => (
                <th key={hour} scope="col">
                  {fullHour(hour)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {week.days.map((day) => (
              <tr key={day.day}>
                <th scope="row">
                  <span aria-hidden="true">{capital(weekdayName(day.day, 'narrow'))}</span>
                  <span className="fp-unseen">{capital(weekdayName(day.day))}</span>
                </th>
                <Hours hours={day.hours} measure={measure} />
              </tr>
            ))}
          </tbody>
        </Table>
      </figure>
    </Card>
  );
}

interface HoursProps {
  hours: Weekday['hours'];
  measure: Measure;
}

function Hours({ hours, measure }: HoursProps) {
  return hours.map(({ hour, known, share }) =>
    share === undefined ? (
      <td key={hour} className="fp-heat__none">
        <span aria-hidden="true">–</span>
        <span className="fp-unseen">{known ? <NoShare measure={measure} /> : <Trans>closed</Trans>}</span>
      </td>
    ) : (
      <td key={hour} className={`fp-heat__cell fp-heat__cell--${stepOf(share)}`}>
        {wholePercent(share)}
      </td>
    ),
  );
}

function NoShare({ measure }: { measure: Measure }) {
  return measure === 'counted' ? <Trans>not counted</Trans> : <Trans>none in service</Trans>;
}

/** Five steps of a fifth, and one of its own for nothing. */
export function stepOf(share: number): number {
  return share === 0 ? 0 : Math.min(5, 1 + Math.floor(share * 5));
}
