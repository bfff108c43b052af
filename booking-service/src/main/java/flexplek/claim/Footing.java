package flexplek.claim;

import flexplek.rule.TimeSlot;
import flexplek.space.ClosedTime;
import flexplek.space.ClosedTimes;
import flexplek.space.HitReason;
import flexplek.space.SpaceKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the bookings of a space stand on: the space as it is, when it is closed, the hours of its building, and who may use it.
 */
record Footing(
        boolean inService,
        List<ClosedTime> closed,
        boolean gone,
        SpaceKind kind,
        int capacity,
        int floor,
        @Nullable Integer heldFor,
        OfBuilding building) {

    /** Hours in minutes of the day; {@code sharedBy}: inside keys of organisations. */
    record OfBuilding(ZoneId zone, int opens, int closes, Set<DayOfWeek> days, Set<Integer> sharedBy) {}

    /** What keeps a booking from being what was booked. */
    Set<HitReason> faults(ComingBooking booking) {
        return faults(booking.kind(), booking.organisation(), booking.slot());
    }

    /** What keeps one of an organisation (inside key) from having a space of that kind in a slot. */
    Set<HitReason> faults(SpaceKind booked, int organisation, TimeSlot slot) {
        Set<HitReason> faults = EnumSet.noneOf(HitReason.class);
        if (!inService && gone) {
            faults.add(HitReason.SPACE_GONE);
        } else if (!outOfService(slot).isEmpty()) {
            faults.add(HitReason.OUT_OF_SERVICE);
        }
        if (kind != booked) {
            faults.add(HitReason.KIND_CHANGED);
        }
        if (!building.sharedBy.contains(organisation)) {
            faults.add(HitReason.NOT_SHARED);
        }
        if (heldFor != null && heldFor != organisation) {
            faults.add(HitReason.HELD_FOR_OTHERS);
        }
        if (isClosed(slot)) {
            faults.add(HitReason.CLOSED);
        }
        return faults;
    }

    private static List<LocalDateTime> shows(TimeSlot slot, Footing on) {
        return Stream.of(slot.start(), slot.end())
                .map(instant -> LocalDateTime.ofInstant(instant, on.building.zone))
                .toList();
    }

    private boolean isClosed(TimeSlot slot) {
        ZonedDateTime start = slot.start().atZone(building.zone);
        ZonedDateTime end = slot.end().atZone(building.zone);
        return !building.days.contains(start.getDayOfWeek())
                || minute(start, start) < building.opens
                || minute(start, end) > building.closes;
    }

    /** What of a slot is lost for a reason, in order; of others than these two nothing. */
    List<TimeSlot> lost(HitReason reason, TimeSlot slot) {
        return switch (reason) {
            case OUT_OF_SERVICE -> outOfService(slot);
            case CLOSED -> closed(slot);
            case SPACE_GONE, KIND_CHANGED, NOT_SHARED, HELD_FOR_OTHERS, TOO_SMALL, MOVED, ZONE_CHANGED, BACK ->
                List.of();
        };
    }

    private List<TimeSlot> outOfService(TimeSlot slot) {
        return inService
                ? ClosedTimes.within(closed, slot.start(), slot.end()).stream()
                        .map(TimeSlot::of)
                        .toList()
                : List.of(slot);
    }

    /** Before the building opens, and after it closes. */
    private List<TimeSlot> closed(TimeSlot slot) {
        LocalDate day = LocalDate.ofInstant(slot.start(), building.zone);
        if (!building.days.contains(day.getDayOfWeek())) {
            return List.of(slot);
        }
        Instant opens = at(day, building.opens);
        Instant closes = at(day, building.closes);
        List<TimeSlot> closed = new ArrayList<>();
        if (slot.start().isBefore(opens)) {
            closed.add(new TimeSlot(slot.start(), slot.end().isBefore(opens) ? slot.end() : opens));
        }
        if (slot.end().isAfter(closes)) {
            closed.add(new TimeSlot(slot.start().isAfter(closes) ? slot.start() : closes, slot.end()));
        }
        return closed;
    }

    private Instant at(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute).atZone(building.zone).toInstant();
    }

    /** By the clock, from the midnight before {@code start}. */
    private static long minute(ZonedDateTime start, ZonedDateTime at) {
        return ChronoUnit.DAYS.between(start.toLocalDate(), at.toLocalDate()) * 24 * 60
                + at.toLocalTime().toSecondOfDay() / 60;
    }

    /** As {@link #hit}, by what became of its person since it {@code was} theirs. */
    Optional<HitReason> hitWithPerson(ComingBooking was, ComingBooking is) {
        Set<HitReason> before = faults(was);
        Set<HitReason> after = faults(is);
        if (after.isEmpty() && !before.isEmpty()) {
            return Optional.of(HitReason.BACK);
        }
        return after.stream().filter(fault -> !before.contains(fault)).findFirst();
    }

    /**
     * The gravest thing that an act, which left {@code after}, did to a booking that stands on this; {@code slot} is when the
     * booking was before. Nothing when it stands no worse.
     */
    Optional<HitReason> hit(ComingBooking booking, TimeSlot slot, Footing after) {
        Set<HitReason> was = faults(booking.at(slot));
        Set<HitReason> is = after.faults(booking);
        Set<HitReason> worse = EnumSet.noneOf(HitReason.class);
        worse.addAll(is);
        worse.removeAll(was);
        if (after.capacity < capacity) {
            worse.add(HitReason.TOO_SMALL);
        }
        if (after.floor != floor) {
            worse.add(HitReason.MOVED);
        }
        // Two zones with one clock are another name for the same.
        if (!booking.slot().equals(slot) || !shows(slot, after).equals(shows(slot, this))) {
            worse.add(HitReason.ZONE_CHANGED);
        }
        // The gravest is told; what was lost before, for another reason, is no news, and more of the slot than before
        // is.
        if (was.contains(HitReason.SPACE_GONE) || was.contains(HitReason.OUT_OF_SERVICE)) {
            Set<HitReason> out = EnumSet.of(HitReason.SPACE_GONE, HitReason.OUT_OF_SERVICE);
            worse.removeAll(out);
            if (!holds(outOfService(booking.slot()), after.outOfService(booking.slot()))) {
                is.stream().filter(out::contains).forEach(worse::add);
            }
        }
        if (was.contains(HitReason.CLOSED)
                && is.contains(HitReason.CLOSED)
                && booking.slot().equals(slot)
                && !holds(closed(slot), after.closed(slot))) {
            worse.add(HitReason.CLOSED);
        }
        if (worse.isEmpty() && !was.isEmpty() && is.isEmpty()) {
            return Optional.of(HitReason.BACK);
        }
        return worse.stream().findFirst();
    }

    /** Whether all of {@code more} was {@code lost} before. */
    private static boolean holds(List<TimeSlot> lost, List<TimeSlot> more) {
        return more.stream()
                .allMatch(time -> lost.stream()
                        .anyMatch(before -> !time.start().isBefore(before.start())
                                && !time.end().isAfter(before.end())));
    }
}
