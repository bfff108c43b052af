package flexplek.rule;

import flexplek.platform.TimeOfDay;
import flexplek.space.BuildingCard;
import flexplek.space.SpaceKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rules that somebody set, and what is asked of them: in building 1, of organisation 1, in summer time two hours before UTC. */
final class SomeRule {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** A Monday, eight o'clock in the building. */
    static final Instant NOW = Instant.parse("2026-06-15T06:00:00Z");

    private static final BuildingCard BUILDING = new BuildingCard(
            1,
            new UUID(0, 1),
            "Kade",
            ZONE,
            TimeOfDay.of(7, 0),
            TimeOfDay.of(22, 0),
            EnumSet.allOf(DayOfWeek.class),
            30,
            null,
            null,
            0,
            1,
            Set.of(1, 2),
            Map.of());

    private SomeRule() {}

    static BookingRule of(Terms terms, RuleScope scope) {
        return new BookingRule(
                UUID.randomUUID(),
                3,
                scope,
                terms,
                new BookingRule.Named(
                        scope.organisation() == null ? null : "minwater",
                        scope.organisation() == null ? null : "Ministerie van Waterzaken",
                        new UUID(0, 1),
                        "Kade",
                        scope.neighbourhood() == null ? null : new UUID(0, 7),
                        scope.neighbourhood() == null ? null : "Noord",
                        "Ministerie van Binnenwerken"));
    }

    static Asked asked(TimeSlot slot) {
        return new Asked(BUILDING, SpaceKind.DESK, slot, 5, 1, NOW);
    }

    /** Of that building and day, by its clock. */
    static Asked asked(String date, String from, String to) {
        return asked(new TimeSlot(
                TimeOfDay.parse(from).on(LocalDate.parse(date), ZONE),
                TimeOfDay.parse(to).on(LocalDate.parse(date), ZONE)));
    }
}
