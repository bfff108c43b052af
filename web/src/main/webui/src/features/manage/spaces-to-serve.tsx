import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { SpaceInBuilding } from '../../api/booking/types.gen';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { CheckField } from '../../ui/field';
import { focusHeadingIfLost } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { Table } from '../../ui/table';
import { toast } from '../../ui/toast';
import { useSpaceWords } from '../floor-plan/space-words';
import { useReturnToService } from './get-spaces';

interface SpacesToServeProps {
  zone: string;
  spaces: readonly SpaceInBuilding[];
  onTakeOut: (spaces: readonly SpaceInBuilding[]) => void;
}

/** So many go out of service in one act. */
const MOST = 500;

/** The spaces that were found, each with the one act that is open to it; those in service can be chosen together. */
export function SpacesToServe({ zone, spaces, onTakeOut }: SpacesToServeProps) {
  const { t } = useLingui();
  const { kindWord, outUntil } = useSpaceWords();
  const back = useReturnToService();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const free = spaces.filter(({ inService }) => inService);
  const chosen = free.filter(({ id }) => ticked.has(id));
  const all = free.slice(0, MOST);
  const areAll = all.every(({ id }) => ticked.has(id));
  const tick = (id: string) => setTicked((was) => new Set(was.has(id) ? [...was].filter((one) => one !== id) : [...was, id]));
  // What went out of service is not chosen when it comes back.
  const stale = spaces.filter(({ id, inService }) => !inService && ticked.has(id)).map(({ id }) => id);
  if (stale.length > 0) setTicked(new Set([...ticked].filter((id) => !stale.includes(id))));
  // By its promise: of two that are returned quickly the hook tells of the last one only.
  const giveBack = (space: SpaceInBuilding) =>
    void back.mutateAsync(space).then(
      () => {
        toast({ text: t`${space.name} is back in service.` });
        // Where only those of one state are shown, the line goes, and with it the button that was pressed.
        focusHeadingIfLost();
      },
      () => undefined, // shown below
    );
  if (spaces.length === 0) {
    return (
      <Empty icon="search" title={<Trans>No space found</Trans>}>
        <Trans>Look for another code, name or reason, or show all floors and spaces.</Trans>
      </Empty>
    );
  }
  return (
    <>
      {back.error && <ProblemMessage problem={back.error} />}
      {free.length > 0 && (
        <div className="fp-row">
          <Button aria-disabled={chosen.length === 0 || chosen.length > MOST || undefined} onClick={() => onTakeOut(chosen)}>
            <Trans>Take those chosen out of service ({chosen.length})</Trans>
          </Button>
          <Button look="quiet" onClick={() => setTicked(new Set(areAll ? [] : all.map(({ id }) => id)))}>
            {areAll ? <Trans>Choose none</Trans> : free.length > MOST ? <Trans>Choose the first {MOST}</Trans> : <Trans>Choose all</Trans>}
          </Button>
          {chosen.length > MOST && (
            <p role="alert">
              <Trans>At most {MOST} spaces go out of service at once.</Trans>
            </p>
          )}
        </div>
      )}
      <div className="fp-manage__spaces">
        <Table caption={t`Spaces`} captionUnseen columns={[t`Space`, t`Kind`, t`Where`, t`State`, t`Change`]}>
          {spaces.map((space) => (
            <tr key={space.id}>
              <th scope="row">
                {space.inService ? <CheckField label={space.name} checked={ticked.has(space.id)} onChange={() => tick(space.id)} /> : space.name}
              </th>
              <td>{kindWord(space.kind)}</td>
              <td>
                {space.floorName}, {space.neighbourhoodName}
              </td>
              <td>
                {space.inService ? (
                  <Trans>in service</Trans>
                ) : (
                  <div className="fp-manage__out">
                    <Badge look="out">
                      <Trans>out of service</Trans>
                    </Badge>
                    <span>{outUntil(space.outOfService, zone)}</span>
                  </div>
                )}
              </td>
              <td>
                {space.inService ? (
                  <Button look="quiet" onClick={() => onTakeOut([space])}>
                    <Trans>Take out of service</Trans>
                    <span className="fp-unseen"> {space.name}</span>
                  </Button>
                ) : (
                  <Button busy={back.isPending && back.variables.id === space.id} onClick={() => giveBack(space)}>
                    <Trans>Return</Trans>
                    <span className="fp-unseen"> {space.name}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </Table>
      </div>
    </>
  );
}
