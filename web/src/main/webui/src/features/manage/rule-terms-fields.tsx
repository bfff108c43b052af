import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useTeams } from '../../api/teams';
import { CheckField, FieldGroup, SelectField } from '../../ui/field';
import { capital, formatList, formatNumber, formatWeekday } from '../../ui/when';
import { WEEKDAYS, type Draft } from './rule-draft';

interface RuleTermsFieldsProps {
  draft: Draft;
  /** What wants something yet. */
  missing: 'days' | 'teamIds' | undefined;
  onChange: (part: Partial<Draft>) => void;
}

const LENGTHS = [30, 60, 90, 120, 180, 240, 360, 480];
const LEADS = [15, 30, 60, 120, 240, 480, 1440, 2880];
const HOURS = Array.from({ length: 48 }, (_, i) => `${String(Math.floor(i / 2)).padStart(2, '0')}:${i % 2 ? '30' : '00'}`);

/** What a rule of its kind asks. */
export function RuleTermsFields({ draft, missing, onChange }: RuleTermsFieldsProps) {
  switch (draft.kind) {
    case 'MAX_LENGTH':
      return <Length label={<Trans>At most</Trans>} choices={LENGTHS} draft={draft} onChange={onChange} />;
    case 'LEAD_TIME':
      return <Length label={<Trans>At least, before the start</Trans>} choices={LEADS} draft={draft} onChange={onChange} />;
    case 'WINDOW_OPENS_AT':
      return (
        <SelectField label={<Trans>By the clock of the building</Trans>} value={draft.openingTime} onChange={(event) => onChange({ openingTime: event.target.value })}>
          {[...new Set([draft.openingTime, ...HOURS])].sort().map((time) => (
            <option key={time}>{time}</option>
          ))}
        </SelectField>
      );
    case 'WEEKDAYS':
      return <Days legend={<Trans>Days on which one can book</Trans>} missing={missing === 'days'} draft={draft} onChange={onChange} />;
    case 'WHO_MAY':
      return (
        <>
          <MyTeams missing={missing === 'teamIds'} draft={draft} onChange={onChange} />
          <Days legend={<Trans>On which days</Trans>} hint={<Trans>None for every day.</Trans>} missing={false} draft={draft} onChange={onChange} />
        </>
      );
  }
}

type PartProps = Pick<RuleTermsFieldsProps, 'draft' | 'onChange'>;

function Length({ label, choices, draft, onChange }: PartProps & { label: ReactNode; choices: readonly number[] }) {
  return (
    <SelectField label={label} value={draft.minutes} onChange={(event) => onChange({ minutes: Number(event.target.value) })}>
      {[...new Set([draft.minutes, ...choices])]
        .sort((one, other) => one - other)
        .map((minutes) => (
          <option key={minutes} value={minutes}>
            {lengthInWords(minutes)}
          </option>
        ))}
    </SelectField>
  );
}

function lengthInWords(minutes: number): string {
  const unit = (value: number, name: string) => formatNumber(value, { style: 'unit', unit: name, unitDisplay: 'long' });
  const hours = Math.floor(minutes / 60);
  return formatList([...(hours > 0 ? [unit(hours, 'hour')] : []), ...(minutes % 60 > 0 ? [unit(minutes % 60, 'minute')] : [])]);
}

function Days({ legend, hint, missing, draft, onChange }: PartProps & { legend: ReactNode; hint?: ReactNode; missing: boolean }) {
  return (
    <div data-missing={missing || undefined}>
      <FieldGroup legend={legend} hint={missing ? <Trans>Choose at least one.</Trans> : hint}>
        {WEEKDAYS.map((day, i) => (
          <CheckField key={day} label={capital(formatWeekday(i + 1))} checked={draft.days.includes(day)} onChange={() => onChange({ days: toggled(draft.days, day) })} />
        ))}
      </FieldGroup>
    </div>
  );
}

function MyTeams({ missing, draft, onChange }: PartProps & { missing: boolean }) {
  const { t } = useLingui();
  const { data: mine = [] } = useTeams();
  const teams = [...mine, ...draft.held.filter(({ id }) => !mine.some((one) => one.id === id))];
  const { otherTeams } = draft;
  return (
    <div data-missing={missing || undefined}>
      <FieldGroup legend={<Trans>Held for</Trans>} hint={missing ? t`Choose at least one.` : t`Teams that you are in, or that it is held for already.`}>
        {teams.map(({ id, name }) => (
          <CheckField key={id} label={name} checked={draft.teamIds.includes(id)} onChange={() => onChange({ teamIds: toggled(draft.teamIds, id) })} />
        ))}
        {otherTeams > 0 && (
          <p className="fp-soft">
            <Plural value={otherTeams} one="And for one team of another organisation." other="And for # teams of other organisations." />
          </p>
        )}
      </FieldGroup>
    </div>
  );
}

function toggled<T>(some: readonly T[], one: T): T[] {
  return some.includes(one) ? some.filter((other) => other !== one) : [...some, one];
}
