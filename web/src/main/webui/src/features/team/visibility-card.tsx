import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { VisibleTo } from '../../api/booking/types.gen';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
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
  const [picked, pick] = useState<VisibleTo>();
  const now = data?.thing.visibleTo;
  const nothing = picked === undefined || picked === now;
  const choices: [VisibleTo, string][] = [
    ['TEAM', t`My teams`],
    ['ORGANISATION', t`My organisation`],
    ['EVERYONE', t`Everybody`],
    ['NOBODY', t`Nobody`],
  ];
  // By keys one walks over every choice on the way to the one that is meant.
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!data || nothing || choose.isPending) return;
    choose.mutate(
      { visibleTo: picked, etag: data.etag },
      {
        onSuccess: () => {
          pick(undefined);
          announce(t`Saved`);
        },
        // What was chosen elsewhere is to be seen.
        onError: (problem) => problem.is('changed-meanwhile') && pick(undefined),
      },
    );
  };
  return (
    <Card title={<Trans>Who sees you</Trans>}>
      {isPending && <Skeleton lines={4} />}
      {error && <ProblemMessage problem={error} onRetry={() => void refetch()} />}
      {data && (
        <form className="fp-stack" onSubmit={save}>
          <FieldGroup
            legend={<Trans>Who may see when you are in and where you sit?</Trans>}
            hint={<Trans>This applies as soon as you save it. If you choose nobody, only those you let can book for you, and a team day books no place for you: you book it yourself.</Trans>}
          >
            {choices.map(([visibleTo, label]) => (
              <CheckField key={visibleTo} type="radio" name="visible-to" label={label} checked={(picked ?? now) === visibleTo} onChange={() => pick(visibleTo)} />
            ))}
          </FieldGroup>
          <div className="fp-row">
            <Button type="submit" busy={choose.isPending} aria-disabled={nothing || undefined}>
              <Trans>Save</Trans>
            </Button>
          </div>
        </form>
      )}
      {choose.error && <ProblemMessage problem={choose.error} />}
    </Card>
  );
}
