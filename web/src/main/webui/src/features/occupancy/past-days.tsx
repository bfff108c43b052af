import { Trans, useLingui } from '@lingui/react/macro';
import type { PastDay } from '../../api/occupancy/types.gen';
import { Card } from '../../ui/card';
import { NotRead } from '../../ui/not-read';
import { Table } from '../../ui/table';
import { capital, formatDay, formatNumber } from '../../ui/when';
import { FillBar } from './fill-bar';
import { usePastDays } from './get-past-days';

/** How busy the last weeks were, for people who do not look after the building; a number that is too small says so. */
export function PastDays({ buildingId }: { buildingId: string }) {
  const { t } = useLingui();
  const days = usePastDays(buildingId);
  const { data } = days;
  if (!data) return <NotRead title={<Trans>How busy it was</Trans>} query={days} />;
  if (data.days.length === 0) return null;
  const tooFew = t`too few to show`;
  return (
    <Card title={<Trans>How busy it was</Trans>}>
      <Table caption={t`How busy it was in the last four weeks`} captionUnseen columns={[t`Day`, { number: t`Most desks booked at once` }, t`Per floor`]}>
        {[...data.days].reverse().map((day) => (
          <tr key={day.day}>
            <th scope="row">{capital(formatDay(day.day, 'long'))}</th>
            <td className="fp-number">
              {day.booked == null ? (
                <span className="fp-soft">{tooFew}</span>
              ) : (
                <>
                  <Trans>
                    {formatNumber(day.booked)} of {formatNumber(day.desks)}
                  </Trans>
                  <FillBar spaces={{ capacity: day.desks, booked: day.booked, checkedIn: null, free: day.desks - day.booked }} />
                </>
              )}
            </td>
            <td>{floorsOf(day) ?? <span className="fp-soft">{tooFew}</span>}</td>
          </tr>
        ))}
      </Table>
      <p className="fp-soft">
        <Trans>
          Numbers below {formatNumber(data.least)} are not shown, so that nobody can be found in them. Each day is added three days later, and then stays as it is.
        </Trans>
      </p>
    </Card>
  );
}

function floorsOf({ floors }: PastDay): string | undefined {
  return floors.length === 0 ? undefined : floors.map(({ name, booked }) => `${name}: ${formatNumber(booked)}`).join(', ');
}
