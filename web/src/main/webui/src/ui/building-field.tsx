import { Trans } from '@lingui/react/macro';
import { SelectField } from './field';

interface Building {
  id: string;
  name: string;
  city: string;
}

/** One of the buildings, each with the city that it stands in. */
export function BuildingField<One extends Building>({ buildings, value, onChange }: BuildingFieldProps<One>) {
  const choose = (id: string) => {
    const chosen = buildings.find((one) => one.id === id);
    if (chosen) onChange(chosen);
  };
  return (
    <SelectField label={<Trans>Building</Trans>} value={value} onChange={(event) => choose(event.target.value)}>
      {buildings.map(({ id, name, city }) => (
        <option key={id} value={id}>
          {name}, {city}
        </option>
      ))}
    </SelectField>
  );
}

interface BuildingFieldProps<One extends Building> {
  buildings: readonly One[];
  /** The id of the chosen one. */
  value: string;
  onChange: (building: One) => void;
}
