import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Tabs } from '../../ui/tabs';
import { toast } from '../../ui/toast';
import { type Draft, LETTERS, MOST_VARIANTS, type VariantDraft } from './draft';
import { VariantForm } from './variant-form';

interface VariantsProps {
  draft: Draft;
  open: number;
  onChange: (how: (was: { draft: Draft; open: number }) => { draft: Draft; open: number }) => void;
}

/** Up to three variants, one of them open; the next begins as a copy of it. */
export function Variants({ draft, open, onChange }: VariantsProps) {
  const { t } = useLingui();
  const { variants } = draft;
  const letter = LETTERS[open];
  const set = (next: VariantDraft[], at: number) => onChange((was) => ({ draft: { ...was.draft, variants: next }, open: at }));
  const add = () => {
    const next = LETTERS[variants.length];
    set([...variants, { ...variants[open]!, name: t`Variant ${next}` }], variants.length);
  };
  const regroup = (at: number, how: (was: VariantDraft['groups']) => VariantDraft['groups']) =>
    onChange((was) => ({
      ...was,
      draft: { ...was.draft, variants: was.draft.variants.map((one, other) => (other === at ? { ...one, groups: how(one.groups) } : one)) },
    }));
  const acts = useRef<HTMLDivElement>(null);
  const remove = () => {
    const gone = variants[open]!;
    set(variants.filter((one) => one !== gone), Math.max(0, open - 1));
    const back = (was: Draft) => ({ ...was, variants: was.variants.toSpliced(open, 0, gone).slice(0, MOST_VARIANTS) });
    toast({ text: t`Removed: ${gone.name}`, undo: () => onChange((was) => ({ draft: back(was.draft), open })) });
    // The button that was pressed may go with it.
    requestAnimationFrame(() => acts.current?.parentElement?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
  };
  const items = variants.map((variant, at) => ({
    id: LETTERS[at]!,
    label: variant.name.trim() === '' ? LETTERS[at] : `${LETTERS[at]} · ${variant.name}`,
    panel: <VariantForm path={`variants[${at}]`} variant={variant} onGroups={(how) => regroup(at, how)} />,
  }));
  return (
    <>
      <Tabs label={t`Variants`} value={LETTERS[open]!} onChange={(id) => onChange((was) => ({ ...was, open: LETTERS.indexOf(id) }))} items={items} />
      <div className="fp-row" ref={acts}>
        {variants.length < MOST_VARIANTS && (
          <Button icon={<Icon name="plus" />} onClick={add}>
            <Trans>Add a variant like this one</Trans>
          </Button>
        )}
        {variants.length > 1 && (
          <Button look="quiet" icon={<Icon name="minus" />} onClick={remove}>
            <Trans>Remove variant {letter}</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
