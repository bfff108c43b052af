import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { Delegate } from '../../api/booking/types.gen';
import { useLet } from '../../api/delegates';
import { useTeams } from '../../api/teams';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { ProblemMessage } from '../../ui/problem-message';

/** Whom I let, one more of my teams, and one less. */
export function MyDelegates({ delegates }: { delegates: readonly Delegate[] }) {
  const { t } = useLingui();
  const begin = useRef<HTMLDivElement>(null);
  const letting = useLet();
  const mates = useMates(delegates);
  const [chosen, setChosen] = useState('');
  const known = mates.find(({ id }) => id === chosen);
  return (
    <div className="fp-stack" ref={begin} tabIndex={-1} role="group" aria-label={t`Who may book for you`}>
      <p>
        <Trans>They book desks and rooms for you, change and cancel what they booked until it starts, and hear it when a place is not possible for you then.</Trans>
      </p>
      {delegates.length === 0 ? (
        <p className="fp-soft">
          <Trans>Nobody. You book for yourself.</Trans>
        </p>
      ) : (
        <ul className="fp-stack">
          {delegates.map(({ personId, displayName }) => (
            <li key={personId} className="fp-row">
              <span>{displayName}</span>
              <Button
                look="quiet"
                icon={<Icon name="cross" />}
                aria-label={t`${displayName} may no longer book for you`}
                busy={letting.isPending && letting.variables.personId === personId}
                onClick={() => {
                  // The button goes with its line.
                  begin.current?.focus({ preventScroll: true });
                  letting.mutate({ personId, may: false }, { onSuccess: () => announce(t`${displayName} no longer books for you.`) });
                }}
              >
                <Trans>Remove</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {letting.error && <ProblemMessage problem={letting.error} />}
      {mates.length > 0 && (
        <form
          className="fp-stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (!known) return;
            const { id: personId, displayName } = known;
            void letting.mutateAsync({ personId, may: true }).then(
              () => {
                setChosen('');
                announce(t`${displayName} may book for you.`);
                // The form goes with the last of them.
                if (mates.length === 1) begin.current?.focus({ preventScroll: true });
              },
              () => undefined, // shown above
            );
          }}
        >
          <SelectField label={<Trans>A colleague of my teams</Trans>} value={known?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{t`Choose somebody`}</option>
            {mates.map(({ id, displayName }) => (
              <option key={id} value={id}>
                {displayName}
              </option>
            ))}
          </SelectField>
          <div className="fp-row">
            <Button type="submit" icon={<Icon name="plus" />} busy={letting.isPending && letting.variables.may} aria-disabled={!known || undefined}>
              <Trans>Let them book for me</Trans>
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

/** The people of my teams whom I do not let yet, each once. */
function useMates(delegates: readonly Delegate[]): { id: string; displayName: string }[] {
  const { data: teams = [] } = useTeams();
  const all = new Map(teams.flatMap(({ members }) => members.filter(({ me }) => !me).map((member) => [member.id, member] as const)));
  delegates.forEach(({ personId }) => all.delete(personId));
  return [...all.values()].sort((one, other) => one.displayName.localeCompare(other.displayName));
}
