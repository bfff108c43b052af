import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getMyNeeds, putMyNeeds } from './booking/sdk.gen';
import { Problem } from './problem';
import { versioned, type Versioned } from './versioned';
import { forgetRemembered, remembered } from '../ui/remembered';

type Needs = Versioned<{ amenities: string[] }>;

const key = ['my-needs'];
/** What a device of before this version kept. */
const OF_DEVICE = 'needs';
/** Of whoever never chose. */
const NEVER = '"0"';

/** What I need of every desk, on whatever device; nothing until it is known. */
export function useNeeds() {
  const queries = useQueryClient();
  const { data, isPending } = useQuery({ queryKey: key, queryFn: ({ signal }) => read(signal), staleTime: 60_000 });
  // Of quick taps only the last one's answer is how things stand.
  const isLast = () => queries.isMutating({ mutationKey: key }) === 1;
  const choosing = useMutation({
    mutationKey: key,
    scope: { id: 'my-needs' },
    mutationFn: async (amenities: string[]) => versioned(await putMyNeeds({ body: { amenities } })),
    onMutate: (amenities) => {
      void queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<Needs>(key);
      queries.setQueryData<Needs>(key, { thing: { amenities }, etag: before?.etag ?? '' });
      return before;
    },
    onSuccess: (chosen) => {
      if (isLast()) queries.setQueryData(key, chosen);
    },
    onError: (_cause, _amenities, before) => {
      if (!isLast()) return;
      queries.setQueryData(key, before);
      // One before it may have been refused, too.
      void queries.invalidateQueries({ queryKey: key });
    },
  });
  return { needs: data?.thing.amenities ?? [], pending: isPending, choose: choosing.mutate, error: choosing.error };
}

async function read(signal: AbortSignal): Promise<Needs> {
  const mine = versioned(await getMyNeeds({ signal }));
  const kept = remembered(OF_DEVICE)?.split(',').filter(Boolean);
  if (kept === undefined) return mine;
  const taken = kept.length > 0 && mine.etag === NEVER ? await takeOver(kept) : mine;
  if (taken) forgetRemembered(OF_DEVICE);
  return taken ?? mine;
}

/** What the device kept becomes the person's, once; whatever they chose meanwhile elsewhere stands. */
async function takeOver(amenities: string[]): Promise<Needs | undefined> {
  try {
    return versioned(await putMyNeeds({ body: { amenities }, headers: { 'If-Match': NEVER } }));
  } catch (cause) {
    // Chosen elsewhere a moment ago, or words that nobody knows: then what is kept here is worth nothing.
    const { status } = Problem.of(cause);
    return status === 412 || status === 400 ? versioned(await getMyNeeds()) : undefined;
  }
}
