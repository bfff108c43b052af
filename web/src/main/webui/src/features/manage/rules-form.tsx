import { Trans, useLingui } from '@lingui/react/macro';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Problem } from '../../api/problem';
import type { Versioned } from '../../api/versioned';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { ProblemMessage } from '../../ui/problem-message';
import { toast } from '../../ui/toast';
import { formatNumber } from '../../ui/when';
import { NumberField, numberIn } from './number-field';
import { ChangedMeanwhile } from './changed-meanwhile';

/** One rule: a whole number between two bounds, or none where it is optional. */
export interface Rule<Name> {
  name: Name;
  label: ReactNode;
  hint: ReactNode;
  min: number;
  max: number;
  optional?: boolean;
}

interface RulesFormProps<Rules> {
  known: Versioned<Rules>;
  rules: readonly Rule<keyof Rules & string>[];
  put: UseMutationResult<Versioned<Rules>, Problem, Versioned<Rules>>;
}

/** Rules to change. When somebody else changes them meanwhile, what was typed stays, and what holds now stands beside it. */
export function RulesForm<Rules extends { [Name in keyof Rules]: number | null }>({ known, rules, put }: RulesFormProps<Rules>) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<Partial<Record<keyof Rules, string>>>({});
  const [seen, setSeen] = useState(known);
  const dirty = Object.keys(typed).length > 0;
  const moved = dirty && seen.etag !== known.etag;
  const standing = (name: keyof Rules) => String(known.thing[name] ?? '');
  const value = (name: keyof Rules) => typed[name] ?? standing(name);

  const type = (name: keyof Rules, text: string) => {
    if (!dirty) setSeen(known);
    setTyped((was) => ({ ...was, [name]: text }));
  };
  const takeOver = () => {
    setTyped({});
    put.reset();
    announce(t`You see the rules that hold now.`);
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const numbers = rules.map(({ name, min, max, optional }) => [name, numberIn(value(name), min, max, optional)] as const);
    if (numbers.some(([, number]) => number === undefined)) {
      event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    put.mutate(
      { thing: Object.fromEntries(numbers) as Rules, etag: known.etag },
      {
        onSuccess: () => {
          setTyped({});
          toast({ text: t`The rules were saved.` });
        },
      },
    );
  };
  return (
    <form className="fp-stack" onSubmit={save} noValidate>
      {moved && <ChangedMeanwhile onTakeOver={takeOver} />}
      {put.error && !moved && <ProblemMessage problem={put.error} />}
      {rules.map(({ name, label, hint, ...bounds }) => (
        <NumberField
          key={name}
          {...bounds}
          label={label}
          hint={
            <>
              {hint}
              {moved && value(name) !== standing(name) && <HoldsNow number={known.thing[name]} />}
            </>
          }
          value={value(name)}
          onChange={(text) => type(name, text)}
        />
      ))}
      <div className="fp-row">
        <Button look="primary" type="submit" busy={put.isPending}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  );
}

function HoldsNow({ number }: { number: number | null }) {
  return (
    <strong className="fp-manage__now">
      {number === null ? <Trans>Now there is no such rule.</Trans> : <Trans>Now it is {formatNumber(number)}.</Trans>}
    </strong>
  );
}
