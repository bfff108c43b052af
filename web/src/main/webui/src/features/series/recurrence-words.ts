import { useLingui } from '@lingui/react/macro';
import type { Day } from '../../ui/time';
import { formatList, formatWeekday } from '../../ui/when';
import { recurrenceOf } from './recurrence';

/** `every week on Tuesday and Thursday`: a rule in words. */
export function useRecurrenceWords(): (series: { recurrence: string; firstDay: Day }) => string {
  const { t } = useLingui();
  return ({ recurrence, firstDay }) => {
    const known = recurrenceOf(recurrence, firstDay);
    if (!known) return t`on other days`;
    const { every, interval, weekdays } = known;
    if (every === 'day') return interval === 1 ? t`every day` : t`every ${interval} days`;
    if (interval === 1 && weekdays.join() === '1,2,3,4,5') return t`every day from Monday to Friday`;
    const days = formatList(weekdays.map((day) => formatWeekday(day)));
    if (interval === 1) return t`every week on ${days}`;
    return interval === 2 ? t`every other week on ${days}` : t`every ${interval} weeks on ${days}`;
  };
}
