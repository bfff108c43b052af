import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getBuildingRules, getMe, getOrganisationRules, putBuildingRules, putOrganisationRules } from '../../api/booking/sdk.gen';
import type { BuildingRules, OrganisationRules } from '../../api/booking/types.gen';
import type { Problem } from '../../api/problem';
import { versioned, type Versioned } from '../../api/versioned';

/** The rules of a building by the names of a form's fields: the days ahead of an organisation by {@link aheadOf}. */
export type BuildingFields = Record<string, number | null>;

interface BuildingRead extends Versioned<BuildingFields> {
  sharing: { organisation: string; name: string }[];
}

const AHEAD = 'ahead of ';
export const aheadOf = (organisation: string) => AHEAD + organisation;

export function useBuildingRules(buildingId: string) {
  return useQuery({
    queryKey: ['building-rules', buildingId],
    queryFn: async ({ signal }) => asFields(versioned(await getBuildingRules({ path: { buildingId }, signal }))),
  });
}

export function usePutBuildingRules(buildingId: string) {
  return usePutRules<BuildingFields>(['building-rules', buildingId], async ({ thing, etag }) =>
    asFields(versioned(await putBuildingRules({ path: { buildingId }, body: asRules(thing), headers: { 'If-Match': etag } }))),
  );
}

function asFields({ thing: { dailyCap, graceMinutes, laterMinutes, daysAhead }, etag }: Versioned<BuildingRules>): BuildingRead {
  const sharing = daysAhead ?? [];
  const ahead = sharing.map((one) => [aheadOf(one.organisation), one.daysAhead ?? null] as const);
  return {
    thing: { dailyCap: dailyCap ?? null, graceMinutes, laterMinutes: laterMinutes ?? null, ...Object.fromEntries(ahead) },
    etag,
    sharing: sharing.map(({ organisation, name }) => ({ organisation, name: name ?? organisation })),
  };
}

function asRules({ dailyCap = null, graceMinutes, laterMinutes = null, ...others }: BuildingFields): BuildingRules {
  const daysAhead = Object.entries(others).map(([field, days]) => ({ organisation: field.slice(AHEAD.length), name: null, daysAhead: days }));
  return { dailyCap, graceMinutes: graceMinutes!, laterMinutes, daysAhead };
}

export function useOrganisationRules(key: string) {
  return useQuery({
    queryKey: ['organisation-rules', key],
    queryFn: async ({ signal }) => versioned(await getOrganisationRules({ path: { key }, signal })),
  });
}

export function usePutOrganisationRules(key: string) {
  return usePutRules<OrganisationRules>(['organisation-rules', key], async ({ thing, etag }) =>
    versioned(await putOrganisationRules({ path: { key }, body: thing, headers: { 'If-Match': etag } })),
  );
}

export interface MyOrganisation {
  key: string;
  name: string;
}

/** As booking-service knows it: a session may leave it out. */
export function useMyOrganisation() {
  return useQuery({
    queryKey: ['my-organisation'],
    queryFn: async ({ signal }): Promise<MyOrganisation> => {
      const { organisation, organisationName } = (await getMe({ signal })).data;
      return { key: organisation, name: organisationName };
    },
    staleTime: Infinity,
  });
}

/** Saves rules over the version that was seen; when somebody changed them meanwhile, they are read again. */
function usePutRules<Rules>(queryKey: readonly string[], put: (rules: Versioned<Rules>) => Promise<Versioned<Rules>>) {
  const queries = useQueryClient();
  return useMutation<Versioned<Rules>, Problem, Versioned<Rules>>({
    mutationFn: put,
    onSuccess: (now) => {
      queries.setQueryData(queryKey, now);
      void queries.invalidateQueries({ queryKey: ['buildings'] });
    },
    onError: (problem) => {
      if (problem.is('changed-meanwhile')) void queries.invalidateQueries({ queryKey });
    },
  });
}
