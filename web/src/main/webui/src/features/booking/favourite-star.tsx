import { Trans } from '@lingui/react/macro';
import { useFavourites, useLike } from '../../api/favourites';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { problemWords } from '../../ui/problem-words';
import { toast } from '../../ui/toast';
import './favourites.css';

/** Whether a space is one that I like; pressed, it is. */
export function FavouriteStar({ spaceId }: { spaceId: string }) {
  const { data } = useFavourites();
  const like = useLike();
  const liked = like.isPending && like.variables.spaceId === spaceId ? like.variables.liked : data?.some((one) => one.spaceId === spaceId);
  if (liked === undefined) return null;
  const change = () =>
    like.mutate({ spaceId, liked: !liked }, { onError: (problem) => toast({ text: problemWords(problem).title, look: 'danger' }) });
  return (
    <Button look="quiet" className="fp-star" aria-pressed={liked} icon={<Icon name="star" />} onClick={like.isPending ? undefined : change}>
      <Trans>Favourite</Trans>
    </Button>
  );
}
