import { Trans } from '@lingui/react/macro';
import { Button } from './button';
import { FieldGroup } from './field';

interface Building {
  id: string;
  name: string;
  city: string;
}

/** Asked once, of whoever is new: nothing is booked in a building that was only guessed. */
export function WhereUsually({ buildings, onChoose }: { buildings: readonly Building[]; onChoose: (id: string) => void }) {
  const cities = [...new Set(buildings.map(({ city }) => city))].sort((a, b) => a.localeCompare(b));
  return (
    <FieldGroup legend={<Trans>Where do you usually work?</Trans>}>
      <div className="fp-stack">
        {cities.map((city) => (
          <FieldGroup key={city} legend={city}>
            <div className="fp-row">
              {buildings
                .filter((one) => one.city === city)
                .map(({ id, name }) => (
                  <Button key={id} onClick={() => onChoose(id)}>
                    {name}
                  </Button>
                ))}
            </div>
          </FieldGroup>
        ))}
      </div>
    </FieldGroup>
  );
}
