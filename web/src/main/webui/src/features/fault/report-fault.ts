import { useMutation, useQueryClient } from '@tanstack/react-query';
import { reportFault } from '../../api/booking/sdk.gen';
import type { Fault, FaultRequest } from '../../api/booking/types.gen';
import { call } from '../../api/call';
import { once } from '../../api/once';
import { mayHelp } from '../../api/query-client';
import { smallPhoto } from './small-photo';

/** Reports something broken; whether it was known is told by how many have reported it. */
export function useReportFault() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: FaultRequest): Promise<Fault> => (await once(body, (headers) => reportFault({ body, headers }))).data,
    retry: mayHelp,
    onSettled: () => queries.invalidateQueries({ queryKey: ['faults'] }),
  });
}

/** Adds a photo to a fault that I reported; made small here, since a camera's is larger than what is taken. */
export function usePutPhoto() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ faultId, photo }: { faultId: string; photo: File }) => {
      const body = await smallPhoto(photo);
      await call(photoOf(faultId), { method: 'PUT', body, headers: { 'Content-Type': body.type } });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['faults'] }),
  });
}

/** Where the photo of a fault is. */
export const photoOf = (faultId: string) => `/api/booking/v1/faults/${faultId}/photo`;
