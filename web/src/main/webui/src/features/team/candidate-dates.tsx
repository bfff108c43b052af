import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Icon } from '../../ui/icon';
import type { Day } from '../../ui/time';

const MOST = 10;

/** The dates to choose from, one at least and each once. */
export function CandidateDates({ dates, min, nextAfter, onChange }: CandidateDatesProps) {
  const { t } = useLingui();
  const change = (at: number, day: Day) => onChange(dates.map((was, i) => (i === at ? day : was)));
  const group = useRef<HTMLFieldSetElement>(null);
  // The button that was pressed goes with its date.
  const takeAway = (at: number) => {
    onChange(dates.filter((_, i) => i !== at));
    requestAnimationFrame(() => [...(group.current?.querySelectorAll('input') ?? [])].at(-1)?.focus());
  };
  const add = () => onChange([...dates, nextAfter([...dates].sort().at(-1) ?? min)]);
  return (
    <fieldset className="fp-candidates" ref={group}>
      <legend>
        <Plural value={dates.length} one="Which date?" other="Which dates?" />
      </legend>
      {dates.map((date, at) => (
        <div key={at} className="fp-candidates__one">
          <DateField
            label={<Trans>Date {at + 1}</Trans>}
            value={date}
            min={min}
            error={dates.indexOf(date) < at ? <Trans>This date is there already.</Trans> : undefined}
            onChange={(day) => change(at, day)}
          />
          {dates.length > 1 && (
            <Button
              look="quiet"
              icon={<Icon name="cross" />}
              aria-label={t`Remove date ${at + 1}`}
              onClick={() => takeAway(at)}
            />
          )}
        </div>
      ))}
      {dates.length < MOST && (
        <Button icon={<Icon name="plus" />} onClick={add}>
          <Trans>Add a date</Trans>
        </Button>
      )}
    </fieldset>
  );
}

interface CandidateDatesProps {
  dates: Day[];
  min: Day;
  nextAfter: (day: Day) => Day;
  onChange: (dates: Day[]) => void;
}
