import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addRule, listRules, putRule, removeRule, tryRule } from '../../api/booking/sdk.gen';
import type { Rule, RuleRequest, RuleTrial } from '../../api/booking/types.gen';
import { every } from '../../api/every';
import { once } from '../../api/once';
import type { Problem } from '../../api/problem';

/** What rules are for: a building, or an organisation (its key) everywhere. */
export type RulesOf = { buildingId: string; organisation: null } | { buildingId: null; organisation: string };

/** The rules that somebody set for a building, or the reader's organisation everywhere; at most 200. */
export function useSetRules({ buildingId }: RulesOf) {
  return useQuery({
    queryKey: ['set-rules', buildingId ?? 'everywhere'],
    queryFn: ({ signal }) => every((from) => listRules({ query: { ...(buildingId ? { buildingId } : {}), ...from }, signal })),
  });
}

/** What a rule would do, new or in the place of one that was seen; nothing is set. */
export function useTryRule() {
  return useMutation<RuleTrial, Problem, { seen: Rule | undefined; rule: RuleRequest }>({
    mutationFn: async ({ seen, rule }) => (await tryRule({ body: rule, ...(seen ? { query: { ruleId: seen.id } } : {}) })).data,
  });
}

/** Sets a new rule, or gives the one that was seen other terms. */
export function useSetRule() {
  return useThenReadAgain(({ seen, rule }: { seen?: Rule; rule: RuleRequest }) =>
    seen
      ? putRule({ path: { ruleId: seen.id }, body: rule, headers: { 'If-Match': seen.etag } })
      : once({ addRule: rule }, (headers) => addRule({ body: rule, headers })),
  );
}

export function useRemoveRule() {
  return useThenReadAgain((rule: Rule) => removeRule({ path: { ruleId: rule.id }, headers: { 'If-Match': rule.etag } }));
}

/** Also after a refusal: somebody else may have changed the rule. The other rules of the building have a new version with it. */
function useThenReadAgain<Sent>(send: (sent: Sent) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, Sent>({
    mutationFn: send,
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => ['set-rules', 'building-rules', 'availability', 'floor-spaces'].includes(String(what)) }),
  });
}
