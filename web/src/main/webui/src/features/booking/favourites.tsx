import { Trans, useLingui } from '@lingui/react/macro';
import { useFavourites, useLike } from '../../api/favourites';
import type { Booking, FavouriteSpace, FreeSpace } from '../../api/booking/types.gen';
import { useFreeSpaces } from '../../api/free-spaces';
import { Problem } from '../../api/problem';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { focusHeading } from '../../ui/page';
import { ProblemMessage } from '../../ui/problem-message';
import { problemWords } from '../../ui/problem-words';
import { remember, remembered } from '../../ui/remembered';
import { toast } from '../../ui/toast';
import { capital } from '../../ui/when';
import { described, useCancel } from '../cancelling/use-cancel';
import { useSpaceWords } from '../floor-plan/space-words';
import { useBook } from './book';
import { type Choice, ofPerson, slotAt } from './choice';
import { useMine } from './get-mine';
import './favourites.css';

interface FavouritesProps {
  choice: Choice;
  /** Where a booking that was made can be seen. */
  onBooked: (booking: Booking) => void;
}

/** As many as there can be. */
const MOST = 100;
const FOLDED = 'favourites.folded';

/** The spaces that I like, of the kind and in the slot that are looked at: what is free is one tap away, what is gone can go. */
export function Favourites({ choice, onBooked }: FavouritesProps) {
  const kind = choice.kind === 'ROOM' ? 'ROOM' : 'DESK';
  const favourites = useFavourites();
  const shown = favourites.data?.filter((one) => one.state === 'GONE' || one.kind === kind) ?? [];
  const slot = slotAt(choice);
  const search = useFreeSpaces(shown.length > 0 ? { ...slot, kind, usual: true, limit: MOST, ...ofPerson(choice) } : undefined);
  const { t } = useLingui();
  const { mutate, isPending, variables, error } = useBook();
  const refused = variables?.start === slot.start && variables.end === slot.end && variables.personId === choice.person?.personId ? error : null;
  const { cancel } = useCancel();
  if (shown.length === 0) return null;
  const free = search.data?.items.filter(({ usual }) => usual === 'FAVOURITE') ?? [];
  const count = free.length;
  const book = (spaceId: string) =>
    mutate(
      { spaceId, ...slot, ...ofPerson(choice) },
      {
        onSuccess: (booking) => {
          toast({ text: choice.person ? t`Booked for ${choice.person.displayName}: ${described(booking)}` : t`Booked: ${described(booking)}`, undo: () => void cancel(booking) });
          onBooked(booking);
          // The button goes with what was free.
          focusHeading();
        },
      },
    );
  return (
    <details className="fp-favourites" open={remembered(FOLDED) !== 'yes'} onToggle={(event) => remember(FOLDED, event.currentTarget.open ? 'no' : 'yes')}>
      <summary>
        <Icon name="star" />
        {search.data ? <Trans>Favourites ({count} free)</Trans> : <Trans>Favourites</Trans>}
      </summary>
      <ul className="fp-favourites__list">
        {shown.map((one) => (
          <Favourite
            key={one.spaceId}
            favourite={one}
            choice={choice}
            free={search.data && free.find(({ spaceId }) => spaceId === one.spaceId)}
            pending={search.isPending}
            busy={isPending && variables.spaceId === one.spaceId}
            onBook={() => book(one.spaceId)}
          />
        ))}
      </ul>
      {search.error && <ProblemMessage problem={search.error} onRetry={() => void search.refetch()} />}
      {refused && <ProblemMessage problem={refused} />}
    </details>
  );
}

interface FavouriteProps {
  favourite: FavouriteSpace;
  choice: Choice;
  free: FreeSpace | undefined;
  pending: boolean;
  busy: boolean;
  onBook: () => void;
}

function Favourite({ favourite, choice, free, pending, busy, onBook }: FavouriteProps) {
  const { name, buildingName, floorName } = favourite;
  return (
    <li>
      {name === null ? (
        <p>
          <Trans>A space you can no longer see.</Trans>
        </p>
      ) : (
        <p>
          <strong>{name}</strong> <span className="fp-soft">{[buildingName, floorName].join(', ')}</span>
        </p>
      )}
      <div className="fp-row">
        {free ? (
          <Button busy={busy} onClick={onBook}>
            <Trans>Book {name}</Trans>
          </Button>
        ) : (
          <span className="fp-soft">{!pending && <WhyNot favourite={favourite} choice={choice} />}</span>
        )}
        {favourite.state !== 'IN_SERVICE' && <Remove favourite={favourite} />}
      </div>
    </li>
  );
}

function WhyNot({ favourite: { spaceId, state, outOfService }, choice }: Pick<FavouriteProps, 'favourite' | 'choice'>) {
  const { stateWord, outWord } = useSpaceWords();
  const mine = useMine(spaceId, choice);
  if (mine) return stateWord('MINE');
  switch (state) {
    case 'OUT_OF_SERVICE':
      return capital(outWord(outOfService, choice.building.zone));
    case 'NOT_ALLOWED':
      return stateWord(state);
    case 'GONE':
      return null;
    default:
      return <Trans>not free then</Trans>;
  }
}

function Remove({ favourite: { spaceId, name } }: { favourite: FavouriteSpace }) {
  const { t } = useLingui();
  const like = useLike();
  const remove = () =>
    like.mutateAsync({ spaceId, liked: false }).then(
      // The line goes with it.
      focusHeading,
      (cause: unknown) => toast({ text: problemWords(Problem.of(cause)).title, look: 'danger' }),
    );
  return (
    <Button
      look="quiet"
      busy={like.isPending}
      aria-label={name === null ? t`Remove the space you can no longer see` : t`Remove ${name} from your favourites`}
      onClick={() => void remove()}
    >
      <Trans>Remove</Trans>
    </Button>
  );
}
