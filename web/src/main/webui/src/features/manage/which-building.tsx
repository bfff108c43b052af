import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { useBuildings } from '../../api/buildings';
import { CheckField, FieldGroup, SelectField } from '../../ui/field';
import type { NewBuilding } from './new-building';
import { NewBuildingForm } from './new-building-form';

/** Where it comes from what the building is: filled in here, from what is known of it, or from a file. */
export type Source = 'form' | 'known' | 'file';

interface WhichBuildingProps {
  source: Source;
  onSource: (source: Source) => void;
  building: NewBuilding;
  onBuilding: (building: NewBuilding) => void;
  /** The code of a building that is here already. */
  known: string | undefined;
  onKnown: (code: string) => void;
}

export function WhichBuilding({ source, onSource, building, onBuilding, known, onKnown }: WhichBuildingProps) {
  const { t } = useLingui();
  const name = useId();
  const mine = (useBuildings().data ?? []).filter(({ managedBy }) => managedBy.mine);
  const words: Record<Source, string> = { form: t`A new building`, known: t`A building that is here already`, file: t`As a file (JSON) says` };
  return (
    <>
      <FieldGroup inline legend={<Trans>Which building</Trans>}>
        {(['form', 'known', 'file'] as const)
          .filter((one) => one !== 'known' || mine.length > 0)
          .map((one) => (
            <CheckField key={one} type="radio" name={name} label={words[one]} checked={source === one} onChange={() => onSource(one)} />
          ))}
      </FieldGroup>
      {source === 'form' && <NewBuildingForm building={building} onChange={onBuilding} />}
      {source === 'known' && (
        <SelectField label={t`Building`} hint={t`It stays as it is; only its spaces change.`} value={known ?? ''} onChange={(event) => onKnown(event.target.value)}>
          <option value="" disabled>
            {t`Choose a building`}
          </option>
          {mine.map((one) => (
            <option key={one.id} value={one.code}>
              {one.name}, {one.city}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}
