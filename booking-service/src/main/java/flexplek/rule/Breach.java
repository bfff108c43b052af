package flexplek.rule;

import java.time.Instant;

/** What of a booking breaks a rule that somebody set, with what would be right where the rule alone does not say it. */
public sealed interface Breach {

    record TooLong() implements Breach {}

    /** {@code earliest}: the first start that is not too soon any more. */
    record TooSoon(Instant earliest) implements Breach {}

    record NotOpenYet(Instant opens) implements Breach {}

    record NotOnThatDay() implements Breach {}

    record HeldForTeams() implements Breach {}
}
