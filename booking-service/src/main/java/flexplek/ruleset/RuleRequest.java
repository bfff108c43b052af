package flexplek.ruleset;

import flexplek.people.Teams;
import flexplek.platform.GeneralWords;
import flexplek.platform.Problems;
import flexplek.platform.TimeOfDay;
import flexplek.platform.Wording;
import flexplek.rule.RuleKind;
import flexplek.rule.Terms;
import flexplek.space.SpaceKind;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule as somebody wants it: for what, and what it asks. */
@Schema(
        name = "RuleRequest",
        examples = {"""
        {"kind": "MAX_LENGTH", "buildingId": "0199f3a0-1111-7000-8000-000000000001", "spaceKind": "ROOM", "minutes": 120}""", """
        {"kind": "WHO_MAY", "buildingId": "0199f3a0-1111-7000-8000-000000000001",
         "neighbourhoodId": "0199f3a0-1111-7000-8000-000000000002",
         "teamIds": ["0199f3a0-1111-7000-8000-000000000003"], "days": ["TUESDAY"]}"""})
record RuleRequest(
        @Schema(
                description = "MAX_LENGTH: most minutes of a booking; LEAD_TIME: least minutes from booking to start;"
                        + " WINDOW_OPENS_AT: the hour at which the last day ahead opens; WEEKDAYS: the days on which it"
                        + " may be booked; WHO_MAY: the teams for which it is held, on some days or all.")
        @NotNull
        RuleKind kind,

        @Schema(description = "For the people of this organisation (its key); for everybody when nothing is said.")
        @Nullable
        @Size(max = 40)
        String organisation,

        @Schema(description = "In this building; everywhere when nothing is said, of an organisation.") @Nullable
        UUID buildingId,

        @Schema(description = "In this neighbourhood of the building.") @Nullable
        UUID neighbourhoodId,

        @Schema(description = "For spaces of this kind; for all when nothing is said.") @Nullable
        SpaceKind spaceKind,

        @Schema(
                description = "Of MAX_LENGTH in quarter hours, at most a day; of LEAD_TIME at most 30 days; else not"
                        + " given.")
        @Nullable
        @Min(1)
        @Max(43_200)
        Integer minutes,

        @Schema(
                implementation = String.class,
                description = "Of WINDOW_OPENS_AT, by the building's clock; else not given.",
                examples = "09:00")
        @Nullable
        TimeOfDay openingTime,

        @Schema(
                description = "Of WEEKDAYS those on which it may be booked; of WHO_MAY those on which it is held, all"
                        + " when none is named, and as they were in a change that leaves them out; else not given.")
        @Nullable
        @Size(max = 7)
        List<@NotNull DayOfWeek> days,

        @Schema(
                description =
                        "Of WHO_MAY, teams that I am in or administer; else not given. In a change also those that"
                                + " it is held for already: left out, all of them stay, and those of other organisations stay"
                                + " anyhow but for a platform administrator.")
        @Nullable
        @Size(max = 50)
        List<@NotNull UUID> teamIds) {

    private static final int DAY = 24 * 60;
    private static final int QUARTER = 15;

    /** What the rule asks, with the teams that were named; refuses by name what does not go together. */
    Terms terms(List<Teams.Team> teams) {
        refuseWhatIsNotOf();
        return switch (kind) {
            case MAX_LENGTH -> new Terms.MaxLength(length());
            case LEAD_TIME -> new Terms.LeadTime(given("minutes", minutes));
            case WINDOW_OPENS_AT -> new Terms.WindowOpensAt(hour());
            case WEEKDAYS -> new Terms.Weekdays(EnumSet.copyOf(some("days", days)));
            case WHO_MAY -> {
                some("teamIds", teamIds);
                yield new Terms.WhoMay(teams, days == null || days.isEmpty() ? Set.of() : EnumSet.copyOf(days));
            }
        };
    }

    /**
     * A change of a rule with those terms: what it leaves out of days and teams stays, and so do teams of whose names the reader
     * knows nothing. {@code reader}: inside key of their organisation; null where they know of all.
     */
    RuleRequest changing(Terms present, @Nullable Integer reader) {
        if (!(present instanceof Terms.WhoMay held) || kind != RuleKind.WHO_MAY) {
            return this;
        }
        List<UUID> named =
                teamIds == null ? held.teams().stream().map(Teams.Team::teamId).toList() : teamIds;
        Stream<UUID> kept = held.teams().stream()
                .filter(team -> reader != null && team.organisationKey() != reader)
                .map(Teams.Team::teamId);
        return new RuleRequest(
                kind,
                organisation,
                buildingId,
                neighbourhoodId,
                spaceKind,
                minutes,
                openingTime,
                days == null ? List.copyOf(held.days()) : days,
                Stream.concat(named.stream(), kept).toList());
    }

    /** Refuses by name what is wrong whatever rule it changes: days and teams for which a place is held may be left out then. */
    void checkForChange() {
        if (kind == RuleKind.WHO_MAY) {
            refuseWhatIsNotOf();
        } else {
            terms(List.of());
        }
    }

    /** The teams that it names, as it names them; none where it is not about them. */
    List<UUID> namedTeams() {
        return teamIds == null ? List.of() : teamIds;
    }

    private void refuseWhatIsNotOf() {
        if (minutes != null && kind != RuleKind.MAX_LENGTH && kind != RuleKind.LEAD_TIME) {
            throw notOfThisKind("minutes");
        }
        if (openingTime != null && kind != RuleKind.WINDOW_OPENS_AT) {
            throw notOfThisKind("openingTime");
        }
        if (days != null && kind != RuleKind.WEEKDAYS && kind != RuleKind.WHO_MAY) {
            throw notOfThisKind("days");
        }
        if (teamIds != null && kind != RuleKind.WHO_MAY) {
            throw notOfThisKind("teamIds");
        }
    }

    private int length() {
        int most = given("minutes", minutes);
        if (most % QUARTER != 0 || most > DAY) {
            throw wrong("minutes", RulesetWords::quarterHours);
        }
        return most;
    }

    private TimeOfDay hour() {
        TimeOfDay hour = given("openingTime", openingTime);
        if (hour.equals(TimeOfDay.END_OF_DAY)) {
            throw wrong("openingTime", RulesetWords::withinTheDay);
        }
        return hour;
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Problems.badField(field, Wording.of(GeneralWords.class, GeneralWords::missing));
        }
        return value;
    }

    private static <T> List<T> some(String field, @Nullable List<T> values) {
        List<T> given = given(field, values);
        if (given.isEmpty()) {
            throw wrong(field, RulesetWords::atLeastOne);
        }
        return given;
    }

    private HttpProblem notOfThisKind(String field) {
        return wrong(field, words -> words.notOfThisKind(kind.name()));
    }

    static HttpProblem wrong(String field, Function<RulesetWords, String> message) {
        return Problems.badField(field, Wording.of(RulesetWords.class, message));
    }
}
