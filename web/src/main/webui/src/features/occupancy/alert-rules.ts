import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addAlertRule, listAlertRules, putAlertRule, removeAlertRule } from '../../api/occupancy/sdk.gen';
import type { AlertRule, AlertRuleTerms } from '../../api/occupancy/types.gen';
import type { Problem } from '../../api/problem';

const rulesOf = (buildingId: string) => ['alert-rules', buildingId];

export function useAlertRules(buildingId: string) {
  return useQuery({
    queryKey: rulesOf(buildingId),
    queryFn: async ({ signal }) => (await listAlertRules({ query: { buildingId }, signal })).data.items,
  });
}

/** Sets a new rule, or changes the one that was seen. */
export function useSetAlertRule(buildingId: string) {
  return useThenReadAgain(buildingId, ({ rule, terms }: { rule?: AlertRule; terms: AlertRuleTerms }) =>
    rule
      ? putAlertRule({ path: { ruleId: rule.ruleId }, body: terms, headers: { 'If-Match': etag(rule) } })
      : addAlertRule({ body: terms }),
  );
}

export function useRemoveAlertRule(buildingId: string) {
  return useThenReadAgain(buildingId, (rule: AlertRule) => removeAlertRule({ path: { ruleId: rule.ruleId }, headers: { 'If-Match': etag(rule) } }));
}

const etag = ({ version }: AlertRule) => `"${version}"`;

/** Also after a refusal: somebody else may have changed the rule. */
function useThenReadAgain<Sent>(buildingId: string, send: (sent: Sent) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, Sent>({
    mutationFn: send,
    onSettled: () => queries.invalidateQueries({ queryKey: rulesOf(buildingId) }),
  });
}
