import { useLingui } from '@lingui/react/macro';
import { addDays, type Day } from '../../ui/time';
import { formatDay, formatList } from '../../ui/when';
import { recurrenceOf } from './recurrence';

/** A Monday, whose week lends the weekdays their names. */
const MONDAY = '2024-01-01';

export const weekdayWord = (number: number, length: 'weekday' | 'narrow' = 'weekday'): string => formatDay(addDays(MONDAY, number - 1), length);

/** `every week on Tuesday and Thursday`: a rule in words. */
export function useRecurrenceWords(): (series: { recurrence: string; firstDay: Day }) => string {
  const { t } = useLingui();
  return ({ recurrence, firstDay }) => {
    const known = recurrenceOf(recurrence, firstDay);
    if (!known) return t`on other days`;
    const { every, interval, weekdays } = known;
    if (every === 'day') return interval === 1 ? t`every day` : t`every ${interval} days`;
    if (interval === 1 && weekdays.join() === '1,2,3,4,5') return t`every day from Monday to Friday`;
    const days = formatList(weekdays.map((day) => weekdayWord(day)));
    if (interval === 1) return t`every week on ${days}`;
    return interval === 2 ? t`every other week on ${days}` : t`every ${interval} weeks on ${days}`;
  };
}
