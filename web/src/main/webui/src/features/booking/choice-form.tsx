import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { BuildingView, FloorView } from '../../api/booking/types.gen';
import { BuildingField } from '../../ui/building-field';
import { SelectField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { SlotField } from '../../ui/slot-field';
import { dayIn } from '../../ui/time';
import { capital, nearDay } from '../../ui/when';
import { ZoneNote } from '../../ui/zone-note';
import type { BookSearch } from './book-search';
import type { Choice, Person } from './choice';
import { DayChips } from './day-chips';
import './choice-form.css';

interface ChoiceFormProps {
  buildings: BuildingView[];
  floors: FloorView[];
  /** For whom I may book; nothing is asked where there is nobody. */
  letMe: readonly Person[];
  choice: Choice;
  now: Date;
  onChange: (patch: BookSearch) => void;
}

/** Where and when. Each answer counts at once: there is no button to search. On a phone one line says it until it is opened. */
export function ChoiceForm({ buildings, floors, letMe, choice, now, onChange }: ChoiceFormProps) {
  const { t } = useLingui();
  const { building } = choice;
  const [open, setOpen] = useState(false);
  const elsewhere = { floor: undefined, neighbourhood: undefined, space: undefined };
  return (
    <form className="fp-book-form" aria-label={t`Where and when`} onSubmit={(event) => event.preventDefault()}>
      <button type="button" className="fp-book-form__fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="calendar" />
        <span>
          <strong>
            {capital(nearDay(choice.date, dayIn(building.zone, now), 'short'))}, {choice.from}–{choice.to}
          </strong>{' '}
          <span className="fp-small">
            {[building.name, choice.floor?.name].filter(Boolean).join(', ')}
            {choice.person && (
              <>
                {', '}
                <Trans>for {choice.person.displayName}</Trans>
              </>
            )}
          </span>
        </span>
        <Icon name="down" />
      </button>
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
        {letMe.length > 0 && (
          <SelectField label={<Trans>For whom</Trans>} value={choice.person?.personId ?? ''} onChange={(event) => onChange({ for: event.target.value || undefined })}>
            <option value="">{t`For myself`}</option>
            {letMe.map(({ personId, displayName }) => (
              <option key={personId} value={personId}>
                {t`For ${displayName}`}
              </option>
            ))}
          </SelectField>
        )}
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
        <ZoneNote zone={building.zone} day={choice.date} />
      </div>
    </form>
  );
}
