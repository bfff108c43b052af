import { Trans, useLingui } from '@lingui/react/macro';
import type { SpaceInBuilding } from '../../api/booking/types.gen';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { ProblemMessage } from '../../ui/problem-message';
import { Table } from '../../ui/table';
import { toast } from '../../ui/toast';
import { useSpaceWords } from '../floor-plan/space-words';
import { usePutService } from './get-spaces';

/** The spaces that were found, each with the one act that is open to it. */
export function SpacesToServe({ spaces, onTakeOut }: { spaces: readonly SpaceInBuilding[]; onTakeOut: (space: SpaceInBuilding) => void }) {
  const { t } = useLingui();
  const { kindWord } = useSpaceWords();
  const back = usePutService();
  const giveBack = (space: SpaceInBuilding) =>
    back.mutate({ space, reason: null }, { onSuccess: () => toast({ text: t`${space.name} is back in service.` }) });
  if (spaces.length === 0) return <Empty icon="search" title={<Trans>No space found</Trans>} />;
  return (
    <>
      {back.error && <ProblemMessage problem={back.error} />}
      <div className="fp-manage__spaces">
        <Table caption={t`Spaces`} captionUnseen columns={[t`Space`, t`Kind`, t`Where`, t`State`, t`Change`]}>
          {spaces.map((space) => (
            <tr key={space.id}>
              <th scope="row">{space.name}</th>
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
                    <span>{space.reason}</span>
                  </div>
                )}
              </td>
              <td>
                {space.inService ? (
                  <Button look="quiet" onClick={() => onTakeOut(space)}>
                    <Trans>Take out of service</Trans>
                    <span className="fp-unseen"> {space.name}</span>
                  </Button>
                ) : (
                  <Button busy={back.isPending && back.variables.space.id === space.id} onClick={() => giveBack(space)}>
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
