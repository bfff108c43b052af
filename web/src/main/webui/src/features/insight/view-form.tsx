import { Trans, useLingui } from '@lingui/react/macro';
import type { BuildingView, SpaceKind } from '../../api/booking/types.gen';
import { useFloors } from '../../api/buildings';
import { BuildingField } from '../../ui/building-field';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/field';
import type { Day } from '../../ui/time';
import type { Comparison } from './period';
import { PeriodFields } from './period-fields';
import { measureName } from './utilisation-words';
import { MEASURES, type Measure, type View } from './view';

interface ViewFormProps {
  building: BuildingView;
  buildings: readonly BuildingView[];
  view: View;
  today: Day;
  onChange: (to: Partial<View>) => void;
}

/** Of which place, kind and days, and beside which others. */
export function ViewForm({ building, buildings, view, today, onChange }: ViewFormProps) {
  const { t } = useLingui();
  const floors = useFloors(building.id).data ?? [];
  return (
    <section className="fp-lookback__form" aria-label={t`What to look at`}>
      <Card>
        <div className="fp-lookback__fields">
          <BuildingField buildings={buildings} value={building.id} onChange={({ id }) => onChange({ buildingId: id, placeId: id })} />
          <SelectField label={<Trans>Part of the building</Trans>} value={view.placeId} onChange={(event) => onChange({ placeId: event.target.value })}>
            <option value={building.id}>{t`The whole building`}</option>
            {floors.map((floor) => (
              <optgroup key={floor.id} label={floor.name}>
                <option value={floor.id}>{t`${floor.name}, all of it`}</option>
                {floor.neighbourhoods.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </SelectField>
          <SelectField label={<Trans>Kind of space</Trans>} value={view.kind} onChange={(event) => onChange({ kind: event.target.value as SpaceKind })}>
            <option value="DESK">{t`Desks`}</option>
            <option value="ROOM">{t`Rooms`}</option>
          </SelectField>
          <SelectField label={<Trans>Figure</Trans>} value={view.show} onChange={(event) => onChange({ show: event.target.value as Measure })}>
            {MEASURES.map((measure) => (
              <option key={measure} value={measure}>
                {measureName(measure)}
              </option>
            ))}
          </SelectField>
          <PeriodFields period={view.period} today={today} onChange={(period) => onChange({ period })} />
          <SelectField
            label={<Trans>Compare with</Trans>}
            value={view.compare ?? ''}
            onChange={(event) => onChange({ compare: (event.target.value || undefined) as Comparison | undefined })}
          >
            <option value="">{t`Nothing`}</option>
            <option value="before">{t`As many days before it`}</option>
            <option value="year">{t`The same weeks a year earlier`}</option>
          </SelectField>
        </div>
      </Card>
    </section>
  );
}
