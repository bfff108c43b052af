import { Trans } from '@lingui/react/macro';
import { CheckField, FieldGroup } from '../../ui/field';
import { useSpaceWords } from '../floor-plan/space-words';

interface AmenityChoiceProps {
  amenities: readonly string[];
  chosen: readonly string[];
  /** Told as the address says it: with commas between, undefined for none. */
  onChange: (chosen: string | undefined) => void;
}

/** What a space must have. */
export function AmenityChoice({ amenities, chosen, onChange }: AmenityChoiceProps) {
  const { amenityWord } = useSpaceWords();
  const toggled = (amenity: string) => (chosen.includes(amenity) ? chosen.filter((other) => other !== amenity) : [...chosen, amenity]);
  return (
    <FieldGroup legend={<Trans>What it must have</Trans>} inline>
      {amenities.map((amenity) => (
        <CheckField
          key={amenity}
          label={amenityWord(amenity)}
          checked={chosen.includes(amenity)}
          onChange={() => onChange(toggled(amenity).join(',') || undefined)}
        />
      ))}
    </FieldGroup>
  );
}
