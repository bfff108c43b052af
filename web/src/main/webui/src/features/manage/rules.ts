import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getBuildingRules, getOrganisationRules, putBuildingRules, putOrganisationRules } from '../../api/booking/sdk.gen';
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

export function useOrganisationRules(key: string) {
  return useQuery({
    queryKey: ['organisation-rules', key],
    queryFn: async ({ signal }) => versioned(await getOrganisationRules({ path: { key }, signal })),
  });
}

export function usePutOrganisationRules(key: string, saved: () => void) {
  const queries = useQueryClient();
  return useMutation<Versioned<OrganisationRules>, Problem, Versioned<OrganisationRules>>({
    mutationFn: async ({ rules, etag }) => versioned(await putOrganisationRules({ path: { key }, body: rules, headers: { 'If-Match': etag } })),
    onSuccess: (now) => {
      saved();
      queries.setQueryData(['organisation-rules', key], now);
    },
  });
}
