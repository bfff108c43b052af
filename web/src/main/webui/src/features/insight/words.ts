import { plural, t } from '@lingui/core/macro';
import type { ScenarioInput } from '../../api/occupancy/types.gen';
import { formatNumber, formatWeekday } from '../../ui/when';
import { shown } from './bounds';
import { fieldOf, INPUTS } from './inputs';
import type { InputField } from './draft';

/** `Monday` or `Mon`, by its place in the week from 0; who begins with it gives it a capital. */
export function weekdayName(day: number, length: 'weekday' | 'narrow' = 'weekday'): string {
  return formatWeekday(day + 1, length);
}

export function nameOfInput(field: InputField): string {
  return {
    growth: t`Growth of the number of people`,
    presenceFactor: t`All shares times`,
    noShowShare: t`People who plan to come but do not`,
    spread: t`How far the week is evened out`,
    costPerDesk: t`Cost of a desk`,
    areaPerDesk: t`Floor area of a desk`,
    commuteDistance: t`Distance from home to work`,
    commuteCo2: t`CO2 of travelling`,
  }[field];
}

/** What an input means, for who has to fill it in. */
export function meaningOfInput(field: InputField): string {
  return {
    growth: t`How many more people there will be than are filled in above; below 0 it is fewer.`,
    presenceFactor: t`1 leaves every share above as it is, 1.1 makes each a tenth higher. No share gets above 100%.`,
    noShowShare: t`Of those who plan to come, the share who stay away. Others use their desks.`,
    spread: t`At 0 the week is as you filled it in; at 100 every day is like the average day.`,
    costPerDesk: t`For one desk and one year, with everything that belongs to it.`,
    areaPerDesk: t`The floor that one desk takes. Left empty, no area is calculated: there is no figure to go by.`,
    commuteDistance: t`One way. It counts only for the CO2.`,
    commuteCo2: t`For one kilometre, averaged over how people travel. Left empty, no CO2 is calculated: look it up with its date, for instance on co2emissiefactoren.nl.`,
  }[field];
}

/** The unit of an input as it stands behind its number. */
export function unitOfInput(field: InputField): string {
  return {
    growth: '%',
    presenceFactor: '×',
    noShowShare: '%',
    spread: '%',
    costPerDesk: t`€ a year`,
    areaPerDesk: 'm²',
    commuteDistance: 'km',
    commuteCo2: t`g a kilometre`,
  }[field];
}

/** A number with its unit: `15%`, `€11,900 a year`. */
export function said(field: InputField, number: number): string {
  const value = formatNumber(number, { maximumFractionDigits: 6 });
  const unit = unitOfInput(field);
  switch (field) {
    case 'presenceFactor':
      return `× ${value}`;
    case 'costPerDesk': {
      const amount = euros(number);
      return t`${amount} a year`;
    }
    default:
      return unit === '%' ? `${value}%` : `${value} ${unit}`;
  }
}

/** An input as it was calculated with: `15% (10% to 29%)`. */
export function saidInput({ input, value, low, high }: ScenarioInput): string {
  const field = fieldOf(input);
  const say = (number: number) => said(field, shown(number, INPUTS[field]));
  if (low === undefined && high === undefined) return say(value);
  const [least, most] = [say(low ?? value), say(high ?? value)];
  return `${say(value)} (${t`${least} to ${most}`})`;
}

/** `95 of 100 days`. */
export function daysOf(level: number): string {
  const of = Number.isInteger(Math.round(level * 1e6) / 1e4) ? 100 : 1000;
  const [days, all] = [formatNumber(Math.round(level * of)), formatNumber(of)];
  return t`${days} of ${all} days`;
}

/** `95%`. */
export function percent(share: number): string {
  return formatNumber(share, { style: 'percent', maximumFractionDigits: 1 });
}

export function euros(amount: number): string {
  return formatNumber(amount, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
}

export function desksWord(desks: number): string {
  return plural(desks, { one: '# desk', other: '# desks' });
}

/** The finding about one variant: `119 desks are enough on 95 of 100 days`. */
export function enough(desks: number, level: number): string {
  const days = daysOf(level);
  return plural(desks, { one: `# desk is enough on ${days}`, other: `# desks are enough on ${days}` });
}
