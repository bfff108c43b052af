package flexplek.rule;

import flexplek.space.BuildingCard;
import flexplek.space.SpaceKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** What the rules look at; {@code person} and {@code organisation} are inside keys, the organisation is the person's. */
public record Asked(BuildingCard building, SpaceKind kind, TimeSlot slot, int person, int organisation, Instant now) {

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
