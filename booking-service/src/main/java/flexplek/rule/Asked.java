package flexplek.rule;

import flexplek.space.BuildingCard;
import flexplek.space.SpaceKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at; {@code person} and {@code organisation} are inside keys, the organisation is the person's.
 *
 * @param neighbourhood inside key of the space's; null where none is chosen: then it is one for which no rule is set
 * @param teams inside keys of the person's; null until a rule asks for them
 * @param arrival null unless it is asked whether somebody may come later
 */
public record Asked(
        BuildingCard building,
        SpaceKind kind,
        @Nullable Integer neighbourhood,
        TimeSlot slot,
        int person,
        int organisation,
        @Nullable Set<Integer> teams,
        @Nullable Arrival arrival,
        Instant now) {

    /** Before a space is chosen. */
    public Asked(BuildingCard building, SpaceKind kind, TimeSlot slot, int person, int organisation, Instant now) {
        this(building, kind, null, slot, person, organisation, null, null, now);
    }

    /** The same of a space in a neighbourhood (inside key). */
    public Asked in(@Nullable Integer neighbourhood) {
        return new Asked(building, kind, neighbourhood, slot, person, organisation, teams, arrival, now);
    }

    /** The same with the person's teams (inside keys), where they are known without being read. */
    public Asked with(Set<Integer> teams) {
        return new Asked(building, kind, neighbourhood, slot, person, organisation, teams, arrival, now);
    }

    /** The same, of somebody who says to come later. */
    public Asked coming(Arrival later) {
        return new Asked(building, kind, neighbourhood, slot, person, organisation, teams, later, now);
    }

    /** The same by what is known of the building now. */
    Asked on(BuildingCard present) {
        return new Asked(present, kind, neighbourhood, slot, person, organisation, teams, arrival, now);
    }

    ZonedDateTime start() {
        return slot.start().atZone(building.zone());
    }

    ZonedDateTime end() {
        return slot.end().atZone(building.zone());
    }

    LocalDate today() {
        return now.atZone(building.zone()).toLocalDate();
    }

    /** The building's day that is asked for. */
    public LocalDate day() {
        return start().toLocalDate();
    }

    LocalDate week() {
        return day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
