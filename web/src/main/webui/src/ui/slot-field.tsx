import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type ReactNode } from 'react';
import { CheckField, FieldGroup } from './field';
import { TimeField } from './time-field';
import './date-field.css';
import { instantAt, midday, quarterHours, type Day, type Time } from './time';
import { formatEnd, formatTime } from './when';

export interface LocalSlot {
  from: Time;
  to: Time;
}

type Choice = 'day' | 'morning' | 'afternoon' | 'own';

/** The part of a day: all of it, half of it, or from one quarter hour to another, within the opening hours. */
export function SlotField({ day, zone, opens, closes, value, onChange, error }: SlotFieldProps) {
  const { t } = useLingui();
  const name = useId();
  const middle = midday(opens, closes);
  const halves: Record<Exclude<Choice, 'own'>, LocalSlot> = {
    day: { from: opens, to: closes },
    morning: { from: opens, to: middle },
    afternoon: { from: middle, to: closes },
  };
  const [own, setOwn] = useState(false);
  const chosen: Choice = own ? 'own' : (fitting(halves, value) ?? 'own');
  const times = quarterHours({ zone, day, opens, closes });
  const say = (time: Time) => (time === times.at(-1) ? formatEnd : formatTime)(zone, instantAt(zone, day, time));
  const choose = (choice: Choice) => {
    setOwn(choice === 'own');
    if (choice !== 'own') onChange(halves[choice]);
  };
  const words: Record<Choice, ReactNode> = {
    day: (
      <Trans>
        Whole day, <span className="fp-whole">{opens}–{closes}</span>
      </Trans>
    ),
    morning: t`Morning, until ${middle}`,
    afternoon: t`Afternoon, from ${middle}`,
    own: t`Other times`,
  };
  return (
    <FieldGroup legend={<Trans>Part of the day</Trans>} inline>
      {(['day', 'morning', 'afternoon', 'own'] as const).map((choice) => (
        <CheckField key={choice} type="radio" name={name} label={words[choice]} checked={chosen === choice} onChange={() => choose(choice)} />
      ))}
      {chosen === 'own' && (
        <div className="fp-slot">
          <TimeField label={t`From`} value={value.from} times={times.slice(0, -1)} say={say} onChange={(from) => onChange(startingAt(from, value, times))} />
          <TimeField
            label={t`To`}
            value={value.to}
            times={times.slice(times.indexOf(value.from) + 1)}
            say={say}
            error={error}
            onChange={(to) => onChange({ ...value, to })}
          />
        </div>
      )}
    </FieldGroup>
  );
}

interface SlotFieldProps {
  day: Day;
  zone: string;
  opens: Time;
  closes: Time;
  value: LocalSlot;
  onChange: (slot: LocalSlot) => void;
  error?: string;
}

function fitting(halves: Record<Exclude<Choice, 'own'>, LocalSlot>, value: LocalSlot) {
  return (['day', 'morning', 'afternoon'] as const).find((half) => halves[half].from === value.from && halves[half].to === value.to);
}

/** Keeps the length of the slot when its start moves, as far as the day goes. */
function startingAt(from: Time, { from: was, to }: LocalSlot, times: Time[]): LocalSlot {
  const length = Math.max(1, times.indexOf(to) - times.indexOf(was));
  return { from, to: times[times.indexOf(from) + length] ?? times.at(-1) ?? to };
}
