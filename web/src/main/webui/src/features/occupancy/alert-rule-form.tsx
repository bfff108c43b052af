import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { AlertRule, OccupancyChanged, Snapshot } from '../../api/occupancy/types.gen';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { ProblemMessage } from '../../ui/problem-message';
import { formatNumber } from '../../ui/when';
import { BOUNDS, filledFrom, measured, termsOf, wrongIn, type Filled, type Measure } from './alert-rule-terms';
import { useSetAlertRule } from './alert-rules';

interface AlertRuleFormProps {
  places: Snapshot;
  /** The rule to change; none for a new one. */
  rule?: AlertRule;
  /** With what is to be said of it. */
  onDone: (words?: string) => void;
}

/** Every half hour, and whatever else a rule has. */
const HALF_HOURS = Array.from({ length: 48 }, (_, i) => `${String(Math.floor(i / 2)).padStart(2, '0')}:${i % 2 ? '30' : '00'}`);

/** One rule, to be set or changed. */
export function AlertRuleForm({ places, rule, onDone }: AlertRuleFormProps) {
  const { t } = useLingui();
  const [filled, setFilled] = useState(() => filledFrom(places.buildingId, rule));
  const [tried, setTried] = useState(false);
  const set = useSetAlertRule(places.buildingId);
  const wrong = tried ? wrongIn(filled) : [];
  const fill = (field: keyof Filled) => (event: { target: { value: string } }) => setFilled((was) => ({ ...was, [field]: event.target.value }));
  const { min, max } = BOUNDS[filled.measure];
  const bounds = { min: formatNumber(min), max: formatNumber(max) };
  const numbers = (
    <Trans>
      A whole number from {bounds.min} to {bounds.max}.
    </Trans>
  );
  const above: Record<Measure, string> = { SHARE: t`Above how many percent`, PEOPLE: t`The most people that may be there`, SILENCE: t`For how many minutes` };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const [first] = wrongIn(filled);
    if (first) {
      event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    set.mutate(
      { rule, terms: termsOf(filled) },
      { onSuccess: () => onDone(t`The rule applies from now on.`) },
    );
  };
  return (
    <form className="fp-stack" onSubmit={save} noValidate>
      {set.error && <ProblemMessage problem={set.error} />}
      <SelectField name="placeId" label={<Trans>Place</Trans>} hint={<Trans>The rule is for this place alone, not for what is in it.</Trans>} value={filled.placeId} onChange={fill('placeId')} autoFocus>
        {placesToChoose(places).map(({ placeId, name }) => (
          <option key={placeId} value={placeId}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField name="measure" label={<Trans>What to tell you</Trans>} value={filled.measure} onChange={(event) => setFilled(measured(filled, event.target.value as Measure))}>
        <option value="SHARE">{t`It gets full`}</option>
        <option value="PEOPLE">{t`More people than fire safety allows`}</option>
        <option value="SILENCE">{t`A sensor is silent`}</option>
      </SelectField>
      <TextField
        name="above"
        inputMode="numeric"
        label={above[filled.measure]}
        hint={filled.measure === 'SHARE' ? <Trans>People who checked in, or whom sensors counted, for each 100 desks in service.</Trans> : undefined}
        error={wrong.includes('above') ? numbers : undefined}
        value={filled.above}
        onChange={fill('above')}
      />
      {filled.measure === 'SILENCE' ? (
        <TextField name="sensorId" label={<Trans>Which sensor</Trans>} hint={<Trans>Leave empty for any sensor of the place.</Trans>} maxLength={200} value={filled.sensorId} onChange={fill('sensorId')} />
      ) : (
        <TextField
          name="downTo"
          inputMode="numeric"
          label={<Trans>The alert ends at</Trans>}
          hint={<Trans>Leave empty for a little below it.</Trans>}
          error={wrong.includes('downTo') ? <Trans>A whole number, not above the other.</Trans> : undefined}
          value={filled.downTo}
          onChange={fill('downTo')}
        />
      )}
      <TextField
        name="endAfterMinutes"
        inputMode="numeric"
        label={<Trans>and after so many minutes</Trans>}
        error={wrong.includes('endAfterMinutes') ? <Trans>A whole number from 0 to 1440.</Trans> : undefined}
        value={filled.endAfterMinutes}
        onChange={fill('endAfterMinutes')}
      />
      {filled.measure === 'PEOPLE' ? (
        <p className="fp-soft">
          <Trans>This is told at any hour.</Trans>
        </p>
      ) : (
        <>
          <QuietField name="quietFrom" label={<Trans>Quiet from</Trans>} hint={<Trans>Nothing new is told then, by the clock of the building.</Trans>} value={filled.quietFrom} onChange={fill('quietFrom')} />
          <QuietField
            name="quietUntil"
            label={<Trans>Quiet until</Trans>}
            error={wrong.includes('quietUntil') ? <Trans>Choose two times that differ, or neither.</Trans> : undefined}
            value={filled.quietUntil}
            onChange={fill('quietUntil')}
          />
        </>
      )}
      <div className="fp-row">
        <Button look="primary" type="submit" busy={set.isPending}>
          <Trans>Save</Trans>
        </Button>
        <Button onClick={() => onDone()}>
          <Trans>Leave as it is</Trans>
        </Button>
      </div>
    </form>
  );
}

function QuietField({ value, ...rest }: Parameters<typeof SelectField>[0] & { value: string }) {
  const times = value === '' || HALF_HOURS.includes(value) ? HALF_HOURS : [value, ...HALF_HOURS];
  return (
    <SelectField {...rest} value={value}>
      <option value="">–</option>
      {times.map((time) => (
        <option key={time} value={time}>
          {time}
        </option>
      ))}
    </SelectField>
  );
}

/** The building, then each floor with its neighbourhoods. */
function placesToChoose({ building, floors, neighbourhoods }: Snapshot): OccupancyChanged[] {
  return [building, ...floors.flatMap((floor) => [floor, ...neighbourhoods.filter(({ floorId }) => floorId === floor.placeId)])];
}
