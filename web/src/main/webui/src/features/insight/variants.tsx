import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Tabs } from '../../ui/tabs';
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
  const replace = (at: number, variant: VariantDraft) => set(variants.map((one, other) => (other === at ? variant : one)), open);
  const items = variants.map((variant, at) => ({
    id: LETTERS[at]!,
    label: variant.name.trim() === '' ? LETTERS[at] : `${LETTERS[at]} · ${variant.name}`,
    panel: <VariantForm path={`variants[${at}]`} variant={variant} onGroups={(groups) => replace(at, { ...variant, groups })} />,
  }));
  return (
    <>
      <Tabs label={t`Variants`} value={LETTERS[open]!} onChange={(id) => onChange((was) => ({ ...was, open: LETTERS.indexOf(id) }))} items={items} />
      <div className="fp-row">
        {variants.length < MOST_VARIANTS && (
          <Button icon={<Icon name="plus" />} onClick={add}>
            <Trans>Add a variant like this one</Trans>
          </Button>
        )}
        {variants.length > 1 && (
          <Button look="quiet" icon={<Icon name="minus" />} onClick={() => set(variants.filter((_, at) => at !== open), Math.max(0, open - 1))}>
            <Trans>Remove variant {letter}</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
