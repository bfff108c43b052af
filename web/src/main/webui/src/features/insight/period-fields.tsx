import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { SelectField } from '../../ui/field';
import type { Day } from '../../ui/time';
import { useFocusWhenThere } from '../../ui/use-focus-when-there';
import { lastDays, MOST_DAYS, type Period, type Span, SPANS, spanOf, wrongDays } from './period';

interface PeriodFieldsProps {
  period: Period;
  today: Day;
  onChange: (period: Period) => void;
}

/** The last weeks, or any other days. */
export function PeriodFields({ period, today, onChange }: PeriodFieldsProps) {
  const { t } = useLingui();
  const [other, setOther] = useState(false);
  const span = other ? undefined : spanOf(period, today);
  const names: Record<Span, string> = { '28': t`The last 4 weeks`, '91': t`The last quarter (13 weeks)`, '364': t`The last year (52 weeks)` };
  const choose = (value: string) => {
    const chosen = SPANS.find((one) => one === value);
    setOther(chosen === undefined);
    if (chosen) onChange(lastDays(chosen, today));
  };
  return (
    <>
      <SelectField label={<Trans>Days</Trans>} value={span ?? ''} onChange={(event) => choose(event.target.value)}>
        {SPANS.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
        <option value="">{t`Other days`}</option>
      </SelectField>
      {span === undefined && <OtherDays period={period} today={today} onChange={onChange} />}
    </>
  );
}

/** Nothing is asked while a date is half filled in. */
function OtherDays({ period, today, onChange }: PeriodFieldsProps) {
  const { t } = useLingui();
  const [filled, setFilled] = useState<Period>();
  const days = filled ?? period;
  const [tried, setTried] = useState(false);
  const wrong = wrongDays(days, today);
  const form = useRef<HTMLFormElement>(null);
  const focusOnWrong = useFocusWhenThere(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'));
  const words = {
    order: t`The last day is before the first.`,
    future: t`These days are not over yet: today is the last.`,
    long: t`At most ${MOST_DAYS} days at once.`,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(wrong !== undefined);
    if (wrong !== undefined) return focusOnWrong();
    setFilled(undefined);
    onChange(days);
  };
  return (
    <form ref={form} className="fp-lookback__days" onSubmit={submit} noValidate aria-label={t`Other days`}>
      <DateField label={<Trans>First day</Trans>} value={days.from} max={today} onChange={(from) => setFilled({ ...days, from })} />
      <DateField
        label={<Trans>Last day</Trans>}
        value={days.to}
        max={today}
        error={tried && wrong ? words[wrong] : undefined}
        onChange={(to) => setFilled({ ...days, to })}
      />
      <Button type="submit">
        <Trans>Show these days</Trans>
      </Button>
    </form>
  );
}
