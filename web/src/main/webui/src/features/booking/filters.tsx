import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { FloorView } from '../../api/booking/types.gen';
import { DateField } from '../../ui/date-field';
import { CheckField, SelectField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { dayIn } from '../../ui/time';
import { AMENITIES } from '../floor-plan/space-words';
import { AmenityChoice } from './amenity-choice';
import type { BookSearch } from './book-search';
import type { Choice } from './choice';
import './filters.css';

interface FiltersProps {
  choice: Choice;
  floor: FloorView;
  now: Date;
  onChange: (patch: BookSearch) => void;
}

/** Which spaces of the kind, behind a word that says how many filters are set. */
export function Filters({ choice, floor, now, onChange }: FiltersProps) {
  const { t } = useLingui();
  const amenities = [...new Set([...AMENITIES, ...choice.amenities])];
  const set = choice.amenities.length + (choice.neighbourhoodId ? 1 : 0) + (choice.freeOnly ? 1 : 0);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const escape = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside = event.type === 'pointerdown' && !details.current?.contains(event.target as Node);
      if (details.current?.open && (escape || outside)) {
        if (escape && details.current.contains(document.activeElement)) {
          details.current.querySelector('summary')?.focus();
        }
        details.current.open = false;
      }
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details ref={details} className="fp-filters__more">
      <summary>
        <Icon name="filter" />
        {set === 0 ? <Trans>Filters</Trans> : <Trans>Filters ({set})</Trans>}
      </summary>
      <div className="fp-filters__sheet">
        <SelectField
          label={<Trans>Neighbourhood</Trans>}
          value={choice.neighbourhoodId ?? ''}
          onChange={(event) => onChange({ neighbourhood: event.target.value || undefined })}
        >
          <option value="">{t`All neighbourhoods`}</option>
          {floor.neighbourhoods.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <AmenityChoice amenities={amenities} chosen={choice.amenities} onChange={(chosen) => onChange({ amenities: chosen })} />
        <DateField
          label={<Trans>Another day</Trans>}
          value={choice.date}
          min={dayIn(choice.building.zone, now)}
          onChange={(date) => onChange({ date })}
        />
        <CheckField
          label={<Trans>Free ones only</Trans>}
          checked={choice.freeOnly}
          onChange={() => onChange({ free: choice.freeOnly ? undefined : '1' })}
        />
      </div>
    </details>
  );
}
