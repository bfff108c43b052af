package flexplek.rule;

import flexplek.people.Teams;
import flexplek.platform.Tongue;
import flexplek.platform.Wording;
import flexplek.space.SpaceKind;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule that somebody set as one sentence, the same wherever it is read. Teams are named to their own organisation only. */
public final class RuleSentence {

    private RuleSentence() {}

    /** {@code reader}: inside key of the organisation of whoever reads it. */
    public static Wording of(BookingRule rule, int reader) {
        return Wording.of(RuleWords.class, (words, tongue) -> {
            String where = where(rule, words);
            String terms = terms(rule, reader, words, tongue);
            @Nullable SpaceKind kind = rule.scope().kind();
            if (kind == null) {
                return words.anyRule(where, terms);
            }
            return switch (kind) {
                case DESK -> words.deskRule(where, terms);
                case ROOM -> words.roomRule(where, terms);
            };
        });
    }

    private static String where(BookingRule rule, RuleWords words) {
        BookingRule.Named named = rule.named();
        String where = Stream.of(named.neighbourhoodName(), named.buildingName())
                .flatMap(Stream::<String>ofNullable)
                .collect(Collectors.joining(", "));
        where = where.isEmpty() ? "" : words.in(where);
        return named.organisationName() == null ? where : words.forOrganisation(where, named.organisationName());
    }

    private static String terms(BookingRule rule, int reader, RuleWords words, Tongue tongue) {
        return switch (rule.terms()) {
            case Terms.MaxLength(int minutes) -> words.atMost(length(minutes, words));
            case Terms.LeadTime(int minutes) -> words.atLeastBefore(length(minutes, words));
            case Terms.WindowOpensAt(var time) -> words.lastDayOpens(tongue.time(time));
            case Terms.Weekdays(Set<DayOfWeek> days) -> words.onDays(tongue.weekdays(days));
            case Terms.WhoMay(List<Teams.Team> teams, Set<DayOfWeek> days) -> {
                String named = teams.stream()
                        .map(team -> team.organisationKey() == reader ? team.name() : words.anotherTeam())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
                yield days.isEmpty() ? words.heldFor(named) : words.heldForOn(named, tongue.weekdays(days));
            }
        };
    }

    static String length(int minutes, RuleWords words) {
        String hours = words.hoursLong(minutes / 60);
        String rest = words.minutesLong(minutes % 60);
        if (minutes < 60) {
            return rest;
        }
        return minutes % 60 == 0 ? hours : words.hoursAndMinutes(hours, rest);
    }
}
