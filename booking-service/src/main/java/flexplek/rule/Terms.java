package flexplek.rule;

import flexplek.people.Teams;
import flexplek.platform.TimeOfDay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a rule that somebody set asks of a booking. */
public sealed interface Terms {

    RuleKind kind();

    /** {@code daysAhead}: how many the person may book there; empty when the booking keeps to the terms. */
    Optional<Breach> breach(Asked asked, int daysAhead);

    /** Whether they say anything of that day. */
    default boolean concern(Asked asked) {
        return true;
    }

    /** Whether both say something of the same day, so that only one of them can hold for a scope. */
    default boolean meet(Terms other) {
        return kind() == other.kind();
    }

    /** Whether they are about the moment of booking, which says nothing of a booking that is brought in. */
    default boolean areOfTheMoment() {
        return false;
    }

    private static Optional<Breach> when(boolean broken, Breach breach) {
        return broken ? Optional.of(breach) : Optional.empty();
    }

    /** A booking lasts no longer. */
    record MaxLength(int minutes) implements Terms {
        @Override
        public RuleKind kind() {
            return RuleKind.MAX_LENGTH;
        }

        @Override
        public Optional<Breach> breach(Asked asked, int daysAhead) {
            Duration lasts = Duration.between(asked.slot().start(), asked.slot().end());
            return when(lasts.compareTo(Duration.ofMinutes(minutes)) > 0, new Breach.TooLong());
        }
    }

    /** It is booked so long before it starts. */
    record LeadTime(int minutes) implements Terms {
        private static final long QUARTER = Duration.ofMinutes(15).toMillis();

        @Override
        public RuleKind kind() {
            return RuleKind.LEAD_TIME;
        }

        @Override
        public Optional<Breach> breach(Asked asked, int daysAhead) {
            Instant earliest = quarterFrom(asked.now().plus(minutes, ChronoUnit.MINUTES));
            return when(asked.slot().start().isBefore(earliest), new Breach.TooSoon(earliest));
        }

        private static Instant quarterFrom(Instant instant) {
            long millis = instant.toEpochMilli();
            return Instant.ofEpochMilli(Math.ceilDiv(millis, QUARTER) * QUARTER);
        }

        @Override
        public boolean areOfTheMoment() {
            return true;
        }
    }

    /** Before that hour of the building's clock the last day ahead is not open yet. */
    record WindowOpensAt(TimeOfDay time) implements Terms {
        @Override
        public RuleKind kind() {
            return RuleKind.WINDOW_OPENS_AT;
        }

        @Override
        public Optional<Breach> breach(Asked asked, int daysAhead) {
            Instant opens = time.on(asked.today(), asked.building().zone());
            boolean last = asked.day().equals(asked.today().plusDays(daysAhead));
            return when(last && asked.now().isBefore(opens), new Breach.NotOpenYet(opens));
        }

        @Override
        public boolean areOfTheMoment() {
            return true;
        }
    }

    /** It is booked on those days alone. */
    record Weekdays(Set<DayOfWeek> days) implements Terms {
        @Override
        public RuleKind kind() {
            return RuleKind.WEEKDAYS;
        }

        @Override
        public Optional<Breach> breach(Asked asked, int daysAhead) {
            return when(!days.contains(asked.day().getDayOfWeek()), new Breach.NotOnThatDay());
        }
    }

    /** Held for teams on those days; on every day where none is named. */
    record WhoMay(List<Teams.Team> teams, Set<DayOfWeek> days) implements Terms {

        /** Two that hold for the same teams are equal, in whatever order these are named. */
        public WhoMay {
            teams = teams.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(Teams.Team::key))
                    .toList();
        }

        @Override
        public RuleKind kind() {
            return RuleKind.WHO_MAY;
        }

        @Override
        public boolean concern(Asked asked) {
            return days.isEmpty() || days.contains(asked.day().getDayOfWeek());
        }

        @Override
        public boolean meet(Terms other) {
            return other instanceof WhoMay may
                    && (days.isEmpty() || may.days.isEmpty() || !Collections.disjoint(days, may.days));
        }

        @Override
        public Optional<Breach> breach(Asked asked, int daysAhead) {
            @Nullable Set<Integer> mine = asked.teams();
            boolean member = mine != null && teams.stream().anyMatch(team -> mine.contains(team.key()));
            return when(!member, new Breach.HeldForTeams());
        }
    }
}
