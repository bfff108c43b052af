import { Trans, useLingui } from '@lingui/react/macro';
import { CheckField, FieldGroup } from '../../ui/field';
import { formatList } from '../../ui/when';

/** What a desk must have, said in a line and changed below it. */
export function Needs({ needs, choose }: { needs: readonly string[]; choose: (chosen: string[]) => void }) {
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
