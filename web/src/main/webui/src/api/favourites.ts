import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteFavouriteSpace, listFavouriteSpaces, putFavouriteSpace } from './booking/sdk.gen';

const key = ['favourites'];

/** The spaces that I like, in order of their place. */
export function useFavourites() {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await listFavouriteSpaces({ signal })).data.items,
    staleTime: 60_000,
  });
}

/** Likes a space, or likes it no more. */
export function useLike() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ spaceId, liked }: { spaceId: string; liked: boolean }) =>
      liked ? putFavouriteSpace({ path: { spaceId } }) : deleteFavouriteSpace({ path: { spaceId } }),
    onSettled: () =>
      Promise.all([queries.invalidateQueries({ queryKey: key }), queries.invalidateQueries({ queryKey: ['availability', 'free-spaces'] })]),
  });
}
