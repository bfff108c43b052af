package flexplek.ruleset;

import flexplek.people.Teams;
import flexplek.platform.TimeOfDay;
import flexplek.platform.Tongue;
import flexplek.rule.BookingRule;
import flexplek.rule.RuleKind;
import flexplek.rule.RuleSentence;
import flexplek.rule.Terms;
import flexplek.space.SpaceKind;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule as the API shows it. */
@Schema(
        name = "Rule",
        description = "A rule for bookings that somebody set: for what, and what it asks.",
        examples = """
        {"id": "0199f3a0-1111-7000-8000-000000000009", "kind": "MAX_LENGTH",
         "sentence": "Rooms in Kade: at most 2 hours at a time", "setBy": "Ministerie van Binnenwerken",
         "organisation": null, "buildingId": "0199f3a0-1111-7000-8000-000000000003", "neighbourhoodId": null,
         "spaceKind": "ROOM", "minutes": 120, "openingTime": null, "days": [], "teams": [], "otherTeams": 0, "etag": "\\"0\\""}""")
record RuleView(
        @Schema(description = "The rule.") UUID id,

        @Schema(description = "What it asks.") RuleKind kind,

        @Schema(
                description = "The rule as one sentence, in the language of Accept-Language, as refusals say it.",
                examples = "Rooms in Kade: at most 2 hours at a time")
        String sentence,

        @Schema(
                description = "The name of whose rule it is: of who manages the building, or of the organisation.",
                examples = "Ministerie van Binnenwerken")
        String setBy,

        @Schema(description = "For the people of which organisation (its key); null for everybody.") @Nullable
        String organisation,

        @Schema(description = "In which building; null for everywhere.") @Nullable
        UUID buildingId,

        @Schema(description = "In which neighbourhood; null for all.") @Nullable
        UUID neighbourhoodId,

        @Schema(description = "For which kind of spaces; null for all.") @Nullable
        SpaceKind spaceKind,

        @Schema(description = "Of MAX_LENGTH and LEAD_TIME.") @Nullable
        Integer minutes,

        @Schema(description = "Of WINDOW_OPENS_AT.") @Nullable
        TimeOfDay openingTime,

        @Schema(description = "Of WEEKDAYS and WHO_MAY, in order; empty for every day.")
        List<DayOfWeek> days,

        @Schema(description = "Of WHO_MAY, those of the own organisation.")
        List<TeamNamed> teams,

        @Schema(description = "Of WHO_MAY, for how many teams of other organisations it is held besides.")
        int otherTeams,

        @Schema(description = "As the ETag of this rule alone; to change it.", examples = "\"0\"")
        String etag) {

    @Schema(name = "RuleTeam")
    record TeamNamed(
            @Schema(description = "The team.") UUID id,
            @Schema(description = "Its name.") String name) {}

    /** {@code reader}: inside key of the organisation of whoever reads it. */
    static RuleView of(BookingRule rule, int reader, Tongue tongue) {
        Terms terms = rule.terms();
        BookingRule.Named named = rule.named();
        return new RuleView(
                rule.id(),
                terms.kind(),
                tongue.say(RuleSentence.of(rule, reader)),
                named.setBy(),
                named.organisation(),
                named.building(),
                named.neighbourhood(),
                rule.scope().kind(),
                minutes(terms),
                terms instanceof Terms.WindowOpensAt(TimeOfDay time) ? time : null,
                days(terms),
                teams(terms).stream()
                        .filter(team -> team.organisationKey() == reader)
                        .map(team -> new TeamNamed(team.teamId(), team.name()))
                        .sorted(Comparator.comparing(TeamNamed::name))
                        .toList(),
                Math.toIntExact(teams(terms).stream()
                        .filter(team -> team.organisationKey() != reader)
                        .count()),
                "\"" + rule.version() + "\"");
    }

    private static @Nullable Integer minutes(Terms terms) {
        return switch (terms) {
            case Terms.MaxLength(int minutes) -> minutes;
            case Terms.LeadTime(int minutes) -> minutes;
            case Terms.WindowOpensAt _, Terms.Weekdays _, Terms.WhoMay _ -> null;
        };
    }

    private static List<DayOfWeek> days(Terms terms) {
        Collection<DayOfWeek> days = switch (terms) {
            case Terms.Weekdays(Set<DayOfWeek> some) -> some;
            case Terms.WhoMay may -> may.days();
            case Terms.MaxLength _, Terms.LeadTime _, Terms.WindowOpensAt _ -> List.<DayOfWeek>of();
        };
        return days.stream().sorted().toList();
    }

    private static List<Teams.Team> teams(Terms terms) {
        return terms instanceof Terms.WhoMay may ? may.teams() : List.of();
    }
}
