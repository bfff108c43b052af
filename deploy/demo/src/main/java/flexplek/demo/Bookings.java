package flexplek.demo;

import flexplek.demo.people.Booking;
import flexplek.demo.people.Outcome;
import flexplek.demo.plan.Building;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imports the bookings as they stand now: what is over as history, what is to come as booked. */
final class Bookings {
    private static final int CHUNK = 1000;

    /** The services of a small machine are busy with two chunks at once. */
    private static final Workers WORKERS = new Workers(2);

    record BookingImport(List<Row> bookings) {}

    record Row(
            UUID spaceId,
            UUID personId,
            Instant start,
            Instant end,
            Outcome outcome,
            @Nullable Instant checkedInAt,
            @Nullable Instant releasedAt) {}

    private final Api booking;
    private final Places places;
    private final Instant now;

    Bookings(Api booking, Places places, Instant now) {
        this.booking = booking;
        this.places = places;
        this.now = now;
    }

    /** Chunks of other days than today hold the same whenever they are made, so that their keys do too. */
    void load(List<Booking> bookings, Progress progress) throws InterruptedException {
        var today = now.atZone(Building.ZONE).toLocalDate();
        var past = rows(bookings, date -> date.isBefore(today));
        WORKERS.each(People.chunks(past, CHUNK), this::send);
        var outcomes = past.stream().collect(Collectors.groupingBy(Row::outcome, Collectors.counting()));
        progress.say("%d past bookings: %d checked in, %d no-shows, %d cancelled"
                .formatted(
                        past.size(),
                        outcomes.getOrDefault(Outcome.CHECKED_IN, 0L),
                        outcomes.getOrDefault(Outcome.NO_SHOW, 0L),
                        outcomes.getOrDefault(Outcome.CANCELLED, 0L)));
        // One after the other: what is to come takes its share of each building's day, which two imports would dispute.
        var coming = rows(bookings, date -> date.isAfter(today));
        People.chunks(coming, CHUNK).forEach(this::send);
        progress.say("%d bookings of the coming two weeks".formatted(coming.size()));
        sendToday(rows(bookings, today::equals), progress);
    }

    /** Where an earlier load broke off after this and the day went on, today stands in the way of itself. */
    private void sendToday(List<Row> rows, Progress progress) {
        try {
            People.chunks(rows, CHUNK).forEach(this::send);
            progress.say("%d bookings of today".formatted(rows.size()));
        } catch (Refused refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            progress.say("Today's bookings were there already");
        }
    }

    private void send(List<Row> chunk) {
        booking.post("/v1/booking-imports", new BookingImport(chunk), Load.key(chunk));
    }

    List<Row> rows(List<Booking> bookings, Predicate<LocalDate> days) {
        return bookings.stream()
                .filter(one -> days.test(one.start().atZone(Building.ZONE).toLocalDate()))
                .map(this::row)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A booking as it is known now; what was given up and not over yet is not told. */
    private Optional<Row> row(Booking booking) {
        if (!booking.end().isAfter(now)) {
            return Optional.of(
                    row(booking, booking.start(), booking.outcome(), booking.checkedInAt(), booking.releasedAt()));
        }
        if (booking.isGoneAt(now)) {
            return Optional.empty();
        }
        // What is under way is booked from this quarter on: of an earlier start it would be released as a no-show.
        var quarter = Instant.ofEpochSecond(now.getEpochSecond() / 900 * 900);
        var start = booking.start().isBefore(quarter) ? quarter : booking.start();
        return Optional.of(row(booking, start, Outcome.BOOKED, null, null));
    }

    private Row row(
            Booking booking,
            Instant start,
            Outcome outcome,
            @Nullable Instant checkedInAt,
            @Nullable Instant releasedAt) {
        var space = places.space(booking.building(), booking.space().code());
        return new Row(space, booking.personId(), start, booking.end(), outcome, checkedInAt, releasedAt);
    }
}
