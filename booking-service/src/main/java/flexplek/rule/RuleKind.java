package flexplek.rule;

/** What a rule that somebody set is about, in the order in which they are asked. */
public enum RuleKind {
    WHO_MAY,
    WEEKDAYS,
    MAX_LENGTH,
    LEAD_TIME,
    WINDOW_OPENS_AT
}
