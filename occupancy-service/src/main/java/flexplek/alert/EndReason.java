package flexplek.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an alert ended. */
@Schema(
        name = "AlertEndReason",
        description =
                "DOWN: it came down, and stayed there for as long as the rule says. RULE_CHANGED and RULE_REMOVED: its"
                        + " rule is another, or no more. PLACE_GONE: the building has no such place any more.")
enum EndReason {
    DOWN,
    RULE_CHANGED,
    RULE_REMOVED,
    PLACE_GONE
}
