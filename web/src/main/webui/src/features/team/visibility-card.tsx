import { Trans, useLingui } from '@lingui/react/macro';
import type { VisibleTo } from '../../api/booking/types.gen';
import { announce } from '../../ui/announcer';
import { Card } from '../../ui/card';
import { CheckField, FieldGroup } from '../../ui/field';
import { ProblemMessage } from '../../ui/problem-message';
import { Skeleton } from '../../ui/skeleton';
import { useChooseVisibility } from './choose-visibility';
import { useVisibility } from './get-visibility';

/** My own choice of who sees when I am in and where I sit. */
export function VisibilityCard() {
  const { t } = useLingui();
  const { data, error, isPending, refetch } = useVisibility();
  const choose = useChooseVisibility();
  const chosen = choose.isPending ? choose.variables : data?.visibleTo;
  const choices: [VisibleTo, string][] = [
    ['TEAM', t`My teams`],
    ['ORGANISATION', t`My organisation`],
    ['EVERYONE', t`Everybody`],
    ['NOBODY', t`Nobody`],
  ];
  return (
    <Card title={<Trans>Who sees you</Trans>}>
      {isPending && <Skeleton lines={4} />}
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {data && (
        <FieldGroup
          legend={<Trans>Who may see when you are in and where you sit?</Trans>}
          hint={<Trans>This applies right away. If you choose nobody, only those you let can book for you, and a team day books no place for you: you book it yourself.</Trans>}
        >
          {choices.map(([visibleTo, label]) => (
            <CheckField
              key={visibleTo}
              type="radio"
              name="visible-to"
              label={label}
              checked={chosen === visibleTo}
              onChange={() => choose.mutate(visibleTo, { onSuccess: () => announce(t`Saved`) })}
            />
          ))}
        </FieldGroup>
      )}
      {choose.error && <ProblemMessage problem={choose.error} />}
    </Card>
  );
}
