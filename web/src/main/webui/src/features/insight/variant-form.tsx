import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef } from 'react';
import { Button } from '../../ui/button';
import { CheckField, FieldGroup } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { toast } from '../../ui/toast';
import { MOST_GROUPS, type InputField, type VariantDraft } from './draft';
import { FigureField } from './figure-field';
import { useAnyWrong, useField } from './filling';
import { Fold } from './fold';
import { GroupFields } from './group-fields';
import { OF_PEOPLE, OF_THE_WORLD } from './inputs';
import { newGroup, unchanged } from './new-draft';
import { PlainField } from './plain-field';

interface VariantFormProps {
  /** Of the variant: `variants[0]`. */
  path: string;
  variant: VariantDraft;
  onGroups: (how: (was: VariantDraft['groups']) => VariantDraft['groups']) => void;
}

/** Everything that a variant is calculated with. */
export function VariantForm({ path, variant, onGroups }: VariantFormProps) {
  const { t } = useLingui();
  const { groups, inputs } = variant;
  const tooMany = useField(`${path}.groups`).error;
  const next = groups.length + 1;
  const form = useRef<HTMLDivElement>(null);
  const remove = (at: number) => {
    const gone = groups[at]!;
    onGroups((was) => was.filter((one) => one !== gone));
    toast({ text: t`Removed: ${gone.name}`, undo: () => onGroups((was) => was.toSpliced(at, 0, gone)) });
    // The button that was pressed goes with its group.
    requestAnimationFrame(() => [...(form.current?.querySelectorAll('.fp-scenario__group') ?? [])].slice(0, at + 1).at(-1)?.querySelector('input')?.focus());
  };
  return (
    <div className="fp-stack" ref={form}>
      <PlainField path={`${path}.name`} label={<Trans>Name of this variant</Trans>} maxLength={60} />
      {groups.map((_, at) => (
        <GroupFields
          key={at}
          path={`${path}.groups[${at}]`}
          onRemove={groups.length > 1 ? () => remove(at) : undefined}
        />
      ))}
      {tooMany && (
        <p className="fp-field__error">
          <Icon name="alert" size={18} /> {tooMany}
        </p>
      )}
      {groups.length < MOST_GROUPS && (
        <div className="fp-row">
          <Button icon={<Icon name="plus" />} onClick={() => onGroups((was) => [...was, newGroup(t`Group ${next}`)])}>
            <Trans>Add a group</Trans>
          </Button>
        </div>
      )}
      {groups.length > 1 && <Sharing path={`${path}.sharing`} />}
      <Figures path={path} fields={OF_PEOPLE} inputs={inputs} summary={<Trans>Growth, no-shows and the shape of the week</Trans>} />
      <Figures path={path} fields={OF_THE_WORLD} inputs={inputs} summary={<Trans>Cost, floor area and travel</Trans>} />
    </div>
  );
}

function Sharing({ path }: { path: string }) {
  const { value, onChange } = useField(path);
  const choice = (sharing: string, label: ReactNode, hint: ReactNode) => (
    <CheckField type="radio" name={path} label={label} hint={hint} checked={value === sharing} onChange={() => onChange(sharing)} />
  );
  return (
    <FieldGroup legend={<Trans>Who may sit where</Trans>}>
      {choice('TOGETHER', <Trans>All groups share all desks</Trans>, <Trans>The days on which one group is many are not those of the others.</Trans>)}
      {choice('APART', <Trans>Each group has desks of its own</Trans>, <Trans>The certainty then holds for each group by itself.</Trans>)}
    </FieldGroup>
  );
}

interface FiguresProps {
  path: string;
  fields: readonly InputField[];
  inputs: VariantDraft['inputs'];
  summary: ReactNode;
}

/** Inputs that have an answer already, out of the way until somebody wants another. */
function Figures({ path, fields, inputs, summary }: FiguresProps) {
  const paths = fields.map((field) => `${path}.inputs.${field}`);
  const wrong = useAnyWrong(paths.flatMap((figure) => ['value', 'low', 'high', 'source', 'asOf'].map((part) => `${figure}.${part}`)));
  const changed = fields.some((field) => Object.values(inputs[field]).join() !== Object.values(unchanged(field)).join());
  return (
    <Fold className="fp-scenario__figures" summary={summary} open={wrong || changed}>
      <div className="fp-stack">
        {fields.map((field, at) => (
          <FigureField key={field} path={paths[at]!} field={field} figure={inputs[field]} />
        ))}
      </div>
    </Fold>
  );
}
