package flexplek.rule;

/** A no of a rule as the answer to somebody who asked for a booking; {@code madeBy}: inside key of who asked. */
public record Decision(Verdict.No no, int madeBy) {}
