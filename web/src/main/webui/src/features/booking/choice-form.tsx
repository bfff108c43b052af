import { Trans, useLingui } from '@lingui/react/macro';
import type { BuildingView, FloorView } from '../../api/booking/types.gen';
import { BuildingField } from '../../ui/building-field';
import { SelectField } from '../../ui/field';
import { SlotField } from '../../ui/slot-field';
import type { BookSearch } from './book-search';
import type { Choice } from './choice';
import { DayChips } from './day-chips';
import './choice-form.css';

interface ChoiceFormProps {
  buildings: BuildingView[];
  floors: FloorView[];
  choice: Choice;
  now: Date;
  onChange: (patch: BookSearch) => void;
}

/** Where and when. Each answer counts at once: there is no button to search. */
export function ChoiceForm({ buildings, floors, choice, now, onChange }: ChoiceFormProps) {
  const { t } = useLingui();
  const { building } = choice;
  const elsewhere = { floor: undefined, neighbourhood: undefined, space: undefined };
  return (
    <form className="fp-book-form" aria-label={t`Where and when`} onSubmit={(event) => event.preventDefault()}>
      <div className="fp-book-form__where">
        <BuildingField
          buildings={buildings}
          value={building.id}
          onChange={({ id }) => onChange({ ...elsewhere, from: undefined, to: undefined, building: id })}
        />
        <SelectField
          label={<Trans>Floor</Trans>}
          value={choice.floor?.id ?? ''}
          onChange={(event) => onChange({ ...elsewhere, floor: event.target.value })}
        >
          {floors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={<Trans>Kind</Trans>}
          value={choice.kind}
          onChange={(event) => onChange({ kind: event.target.value, space: undefined })}
        >
          <option value="DESK">{t`Desks`}</option>
          <option value="ROOM">{t`Rooms`}</option>
          <option value="ALL">{t`Desks and rooms`}</option>
        </SelectField>
      </div>
      <div className="fp-book-form__when">
        <DayChips desks building={building} date={choice.date} now={now} onChange={(date) => onChange({ date })} />
        <SlotField
          day={choice.date}
          zone={building.zone}
          opens={building.opens}
          closes={building.closes}
          value={{ from: choice.from, to: choice.to }}
          onChange={(slot) => onChange(slot)}
        />
      </div>
    </form>
  );
}
