package flexplek.history;

import flexplek.live.Readings;
import flexplek.place.Building;
import flexplek.place.Places;
import flexplek.sensor.ReadingsKept;
import flexplek.sensor.SensorCounted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What history is counted from: keeps it, and in the same transaction says which days are to be counted again. */
@ApplicationScoped
class HistoryFacts {

    private final KeptBookings bookings;
    private final KeptSpaces spaces;
    private final Days days;
    private final Places places;
    private final Clock clock;

    HistoryFacts(KeptBookings bookings, KeptSpaces spaces, Days days, Places places, Clock clock) {
        this.bookings = bookings;
        this.spaces = spaces;
        this.days = days;
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    void keep(Heard heard) {
        Instant now = clock.instant();
        Instant closedUntil = days.closedUntil();
        Set<BuildingDay> told = new HashSet<>();
        keepBookings(heard.bookings(), closedUntil, told);
        heard.buildings().forEach(id -> told.addAll(daysOf(id, now, now)));
        days.tell(open(told, closedUntil), now);
        Set<BuildingDay> passed = new HashSet<>();
        heard.passed().forEach(booking -> passed.addAll(daysOf(booking)));
        passed.removeAll(told);
        days.mention(open(passed, closedUntil), now);
        keepSpaces(heard.spaces(), closedUntil, now);
    }

    /** Readings are in the database of their own; they are told of in the transaction that keeps them. */
    void keep(@Observes ReadingsKept kept) {
        Instant now = clock.instant();
        Instant closedUntil = days.closedUntil();
        Set<BuildingDay> told = new HashSet<>();
        for (SensorCounted reading : kept.readings()) {
            told.addAll(daysOf(
                    reading.buildingId(),
                    reading.countedAt(),
                    reading.countedAt().plus(Readings.FRESH)));
        }
        days.tell(open(told, closedUntil), now);
    }

    private void keepBookings(List<KeptBooking> news, Instant closedUntil, Set<BuildingDay> told) {
        if (news.isEmpty()) {
            return;
        }
        Map<UUID, KeptBooking> known = bookings
                .find(news.stream().map(KeptBooking::bookingId).toList())
                .stream()
                .collect(Collectors.toMap(KeptBooking::bookingId, Function.identity()));
        List<KeptBooking> changed = new ArrayList<>();
        for (KeptBooking heard : news) {
            KeptBooking before = known.get(heard.bookingId());
            KeptBooking after = before == null ? heard : before.and(heard);
            // What was forgotten with its month must not come back as if it were the only one.
            if (!after.equals(before) && after.end().isAfter(closedUntil)) {
                changed.add(after);
                told.addAll(daysOf(after));
                if (before != null) {
                    told.addAll(daysOf(before));
                }
            }
        }
        bookings.put(changed);
    }

    /**
     * From when they changed until today, and of spaces that are told for the first time the days before, too; other days are
     * counted when they come, or when something is told of them.
     */
    private void keepSpaces(List<KeptSpace> news, Instant closedUntil, Instant now) {
        if (news.isEmpty()) {
            return;
        }
        Map<UUID, Instant> since = new HashMap<>();
        spaces.put(news)
                .forEach(changed -> since.merge(
                        changed.buildingId(),
                        changed.isFirst() ? closedUntil : changed.since(),
                        HistoryFacts::earlier));
        since.forEach((buildingId, from) -> daysOf(buildingId, from, from).stream()
                .map(BuildingDay::day)
                .min(LocalDate::compareTo)
                .ifPresent(first -> days.tellAgain(
                        buildingId,
                        first,
                        LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1),
                        now)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Set<BuildingDay> daysOf(KeptBooking booking) {
        return daysOf(booking.buildingId(), booking.start(), booking.end().minusNanos(1));
    }

    /** The local days from one instant to another; of a building that is not told of yet also those beside them. */
    private Set<BuildingDay> daysOf(UUID buildingId, Instant from, Instant to) {
        Optional<Building> building = places.findBuilding(buildingId);
        LocalDate first = building.map(known -> known.dayOf(from))
                .orElseGet(() -> LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(1));
        LocalDate last = building.map(known -> known.dayOf(to))
                .orElseGet(() -> LocalDate.ofInstant(to, ZoneOffset.UTC).plusDays(1));
        return first.datesUntil(last.plusDays(1))
                .map(day -> new BuildingDay(buildingId, day))
                .collect(Collectors.toSet());
    }

    private Collection<BuildingDay> open(Set<BuildingDay> told, Instant closedUntil) {
        return told.stream().filter(day -> isOpen(day, closedUntil)).toList();
    }

    private boolean isOpen(BuildingDay day, Instant closedUntil) {
        return !places.findBuilding(day.buildingId())
                .map(building -> building.startOf(day.day()))
                .orElseGet(() -> day.day().atStartOfDay(ZoneOffset.UTC).toInstant())
                .isBefore(closedUntil);
    }
}
