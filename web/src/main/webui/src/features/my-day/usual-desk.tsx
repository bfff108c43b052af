import { Trans, useLingui } from '@lingui/react/macro';
import { useBookOnce } from '../../api/book-once';
import type { BuildingView } from '../../api/booking/types.gen';
import { useFreeSpaces } from '../../api/free-spaces';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { ProblemMessage } from '../../ui/problem-message';
import type { Day } from '../../ui/time';
import { toast } from '../../ui/toast';
import { useCancel } from '../cancelling/use-cancel';
import { openHours } from './open-hours';

interface UsualDeskProps {
  home: BuildingView;
  day: Day;
  /** What the desk must have. */
  needs: readonly string[];
  when: string;
}

/** One tap: my favourite desk, or the one where I mostly am, in whatever building, if it is free that day; the button says which. */
export function UsualDesk({ home, day, needs, when }: UsualDeskProps) {
  const { t } = useLingui();
  const slot = openHours(home, day);
  const { data } = useFreeSpaces({ ...slot, kind: 'DESK', amenity: [...needs], usual: true, limit: 1 });
  const { mutateAsync, isPending, error } = useBookOnce((spaceId: string) => ({ spaceId, ...slot }));
  const { cancel } = useCancel();
  const [desk] = data?.items ?? [];
  if (!desk) return error && <ProblemMessage problem={error} />;
  const { spaceId, name, buildingName, reason } = desk;
  const book = () =>
    // The button may go once all is read again, which may be before this is done.
    mutateAsync(spaceId).then(
      (booking) =>
        toast({
          text: t`You have ${booking.spaceName} in ${booking.buildingName}, ${when}.`,
          undo: () => void cancel(booking),
        }),
      () => undefined,
    );
  return (
    <>
      <div className="fp-row">
        <Button icon={<Icon name="star" />} busy={isPending} onClick={() => void book()}>
          <Trans>
            Your usual desk {name} {when} in {buildingName}
          </Trans>
        </Button>
        <span className="fp-soft">{reason}</span>
      </div>
      {error && <ProblemMessage problem={error} />}
    </>
  );
}
