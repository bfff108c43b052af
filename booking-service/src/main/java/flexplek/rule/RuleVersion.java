package flexplek.rule;

/** Which version of a building's and of an organisation's rules (inside keys) a verdict rests on; the claim asks whether it stands. */
public record RuleVersion(int building, int ofBuilding, int organisation, int ofOrganisation) {}
