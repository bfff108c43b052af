import { Trans } from '@lingui/react/macro';
import type { BookingSeries } from '../../api/booking/types.gen';
import { capital, formatClockTimes, formatDay } from '../../ui/when';
import { useRecurrenceWords } from './recurrence-words';

/** `Every week on Tuesday, 09:00–17:00, from 1 December 2026 to 25 January 2027`. */
export function SeriesWords({ series }: { series: BookingSeries }) {
  const words = useRecurrenceWords();
  const { zone, startTime, endTime, firstDay, lastDay } = series;
  const times = formatClockTimes(zone, firstDay, startTime, endTime);
  const often = capital(words(series));
  const [first, last] = [formatDay(firstDay, 'month'), formatDay(lastDay, 'month')];
  // It was ended before it began.
  if (lastDay < firstDay) {
    return (
      <Trans>
        {often}, {times}
      </Trans>
    );
  }
  return (
    <Trans>
      {often}, {times}, from {first} to {last}
    </Trans>
  );
}
