import { Trans, useLingui } from '@lingui/react/macro';
import { CheckField, FieldGroup, TextField } from '../../ui/field';
import { formatWeekday } from '../../ui/when';
import { coordinatesIn, type NewBuilding } from './new-building';

interface NewBuildingFormProps {
  building: NewBuilding;
  onChange: (building: NewBuilding) => void;
}

/** What a building is, filled in here instead of in a file. */
export function NewBuildingForm({ building, onChange }: NewBuildingFormProps) {
  const { t } = useLingui();
  const { days, coordinates } = building;
  const field = (name: Exclude<keyof NewBuilding, 'days'>) => ({
    value: building[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...building, [name]: event.target.value }),
  });
  return (
    <div className="fp-stack">
      <div className="fp-manage__rules">
        <TextField label={t`Code`} hint={t`Letters, digits and dashes, such as KADE. It does not change any more.`} {...field('code')} />
        <TextField label={t`Name`} hint={t`What people call it.`} {...field('name')} />
        <TextField label={t`Address`} hint={t`Street and number.`} {...field('address')} />
        <TextField label={t`City`} hint={t`Where it stands.`} {...field('city')} />
        <TextField
          label={t`Coordinates`}
          hint={t`As a map gives them: 52.0799, 4.3113.`}
          error={coordinates.trim() !== '' && !coordinatesIn(coordinates) && t`Write two numbers of degrees: latitude, longitude.`}
          {...field('coordinates')}
        />
        <TextField label={t`Time zone`} hint={t`Its name in the tz database.`} {...field('zone')} />
        <TextField label={t`Opens`} hint={t`On the building's clock, such as 07:00.`} {...field('opens')} />
        <TextField label={t`Closes`} hint={t`Midnight at the end of the day is 24:00.`} {...field('closes')} />
      </div>
      <FieldGroup inline legend={<Trans>Days open</Trans>}>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <CheckField
            key={day}
            label={formatWeekday(day)}
            checked={days.includes(day)}
            onChange={() => onChange({ ...building, days: days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort((a, b) => a - b) })}
          />
        ))}
      </FieldGroup>
    </div>
  );
}
