import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { CheckField, FieldGroup } from '../../ui/field';
import { remember, remembered } from '../../ui/remembered';
import { formatList } from '../../ui/when';

/** What this person asked of a desk last, here or on the page Book. */
export function useNeeds() {
  const [needs, setNeeds] = useState(() => remembered('needs')?.split(',').filter(Boolean) ?? []);
  const choose = (chosen: string[]) => {
    remember('needs', chosen.join());
    setNeeds(chosen);
  };
  return { needs, choose };
}

/** What a desk must have, said in a line and changed below it. */
export function Needs({ needs, choose }: ReturnType<typeof useNeeds>) {
  const { t } = useLingui();
  const known: Record<string, string> = {
    monitor: t`monitor`,
    'sit-stand': t`sit-stand`,
    quiet: t`quiet`,
    'wheelchair-accessible': t`wheelchair accessible`,
  };
  const word = (need: string) => known[need] ?? need;
  const words = formatList(needs.map(word));
  return (
    <details className="fp-needs">
      <summary>{needs.length > 0 ? <Trans>With {words}</Trans> : <Trans>What do you need?</Trans>}</summary>
      <FieldGroup legend={<span className="fp-unseen">{t`What do you need?`}</span>} inline>
        {[...new Set([...Object.keys(known), ...needs])].map((need) => (
          <CheckField
            key={need}
            label={word(need)}
            checked={needs.includes(need)}
            onChange={() => choose(needs.includes(need) ? needs.filter((other) => other !== need) : [...needs, need])}
          />
        ))}
      </FieldGroup>
    </details>
  );
}
