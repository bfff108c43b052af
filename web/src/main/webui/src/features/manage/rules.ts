import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../api/booking/client.gen';
import { getBuildingRules, putBuildingRules } from '../../api/booking/sdk.gen';
import type { BuildingRules, OrganisationRules } from '../../api/booking/types.gen';
import type { Problem } from '../../api/problem';

/** Rules as they were read, with the version that a change must name. */
export interface Versioned<Rules> {
  rules: Rules;
  etag: string;
}

interface Answer<Rules> {
  data: Rules;
  response: Response;
}

function versioned<Rules>({ data, response }: Answer<Rules>): Versioned<Rules> {
  return { rules: data, etag: response.headers.get('ETag') ?? '' };
}

export function useBuildingRules(buildingId: string) {
  return useQuery({
    queryKey: ['building-rules', buildingId],
    queryFn: async ({ signal }) => versioned(await getBuildingRules({ path: { buildingId }, signal })),
  });
}

/** `saved` is called even though the form is another one once the new version is there. */
export function usePutBuildingRules(buildingId: string, saved: () => void) {
  const queries = useQueryClient();
  return useMutation<Versioned<BuildingRules>, Problem, Versioned<BuildingRules>>({
    mutationFn: async ({ rules, etag }) => versioned(await putBuildingRules({ path: { buildingId }, body: rules, headers: { 'If-Match': etag } })),
    onSuccess: (now) => {
      saved();
      queries.setQueryData(['building-rules', buildingId], now);
      return queries.invalidateQueries({ queryKey: ['buildings'] });
    },
  });
}

const url = '/organisations/{key}/rules';

export function useOrganisationRules(key: string) {
  return useQuery({
    queryKey: ['organisation-rules', key],
    queryFn: async ({ signal }) => versioned(await client.get<{ 200: OrganisationRules }, unknown, true>({ url, path: { key }, signal })),
  });
}

export function usePutOrganisationRules(key: string, saved: () => void) {
  const queries = useQueryClient();
  return useMutation<Versioned<OrganisationRules>, Problem, Versioned<OrganisationRules>>({
    mutationFn: async ({ rules, etag }) => versioned(
        await client.put<{ 200: OrganisationRules }, unknown, true>({
          url,
          path: { key },
          body: rules,
          headers: { 'Content-Type': 'application/json', 'If-Match': etag },
        }),
      ),
    onSuccess: (now) => {
      saved();
      queries.setQueryData(['organisation-rules', key], now);
    },
  });
}
