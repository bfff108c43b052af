import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Problem } from '../../api/problem';
import { CheckField, TextField } from '../../ui/field';

/** What a room is for, as it is filled in. */
export interface Title {
  title: string;
  titlePrivate: boolean;
}

export const noTitle: Title = { title: '', titlePrivate: false };

/** As a request has it: nothing where nothing is filled in. */
export function asked({ title, titlePrivate }: Title): Partial<Title> {
  const said = title.trim();
  return said === '' ? {} : { title: said, ...(titlePrivate && { titlePrivate }) };
}

interface TitleFieldsProps {
  value: Title;
  /** Why the service did not take it. */
  problem?: Problem | undefined;
  onChange: (value: Title) => void;
}

/** What a room is for, and whether others may read that. */
export function TitleFields({ value, problem, onChange }: TitleFieldsProps) {
  return (
    <div className="fp-stack">
      <TextField
        label={<Trans>Title (optional)</Trans>}
        hint={<Trans>Who may see when you are in reads it in the day of the room.</Trans>}
        error={wrong(problem)}
        value={value.title}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => onChange({ ...value, title: event.target.value })}
      />
      <CheckField
        label={<Trans>Private: only I and who is invited read the title</Trans>}
        checked={value.titlePrivate}
        onChange={(event) => onChange({ ...value, titlePrivate: event.target.checked })}
      />
    </div>
  );
}

function wrong(problem: Problem | undefined): ReactNode {
  return problem?.violations.find(({ field }) => field === 'title')?.message;
}
