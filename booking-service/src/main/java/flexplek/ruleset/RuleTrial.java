package flexplek.ruleset;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule would do, without its being set. */
@Schema(
        name = "RuleTrial",
        description = "What a rule would have refused, and which coming bookings it would refuse if"
                + " they were asked for now. Nothing was changed, and bookings that stand are kept whatever is set.",
        examples = """
        {"sentence": "Rooms in Kade: at most 2 hours at a time", "since": "2026-11-01T08:00:00Z", "past": 412,
         "pastRefused": 31, "coming": 57, "comingRefused": 1, "bookings": [
           {"spaceId": "0199f3a0-1111-7000-8000-000000000004", "spaceName": "Overleg 2",
            "start": "2026-12-02T08:00:00Z", "end": "2026-12-02T16:00:00Z", "zone": "Europe/Amsterdam"}],
         "atMost": false, "cut": false}""")
record RuleTrial(
        @Schema(description = "The rule as one sentence, in the language of Accept-Language.")
        String sentence,

        @Schema(description = "Bookings count that began since then, 30 days ago.")
        Instant since,

        @Schema(
                description =
                        "How many bookings there were where the rule would hold; not those that were given up. Of a rule"
                                + " for an organisation everywhere, in the buildings that it manages alone.")
        int past,

        @Schema(description = "How many of them the rule would have refused when they were made.")
        int pastRefused,

        @Schema(
                description =
                        "How many bookings are still to begin there. Of a rule for an organisation everywhere, not those in"
                                + " what is held for others in buildings that it does not manage.")
        int coming,

        @Schema(description = "How many of them the rule would refuse if they were asked for now.")
        int comingRefused,

        @Schema(description = "The first 100 of those, by time; by place and time, and by nobody.")
        List<ComingHit> bookings,

        @Schema(
                description =
                        "Whether it may be fewer. What is asked about people, their teams or organisation, is known"
                                + " of the caller and of colleagues of the caller's teams who show when they are in; everybody"
                                + " else counts as somebody whom the rule is for, and refuses.")
        boolean atMost,

        @Schema(
                description =
                        "Whether there are more than the 200,000 of the past, the latest, or the 200,000 to come, the"
                                + " first, that were looked at.")
        boolean cut) {

    /** A coming booking that the rule would refuse. */
    @Schema(name = "RuleTrialHit", description = "A coming booking that the rule would refuse.")
    record ComingHit(
            @Schema(description = "The space.") UUID spaceId,
            @Schema(description = "What people call it.") String spaceName,

            @Schema(description = "When it starts, included.")
            Instant start,

            @Schema(description = "When it ends, not included.")
            Instant end,

            @Schema(description = "The time zone of its building, by its IANA name.")
            String zone) {}
}
