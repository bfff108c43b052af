package flexplek.demo;

import flexplek.demo.people.Booking;
import flexplek.demo.people.Outcome;
import flexplek.demo.people.World;
import flexplek.demo.plan.Building;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imports the bookings as they stand now: what is over as history, what is to come as booked. */
final class Bookings {
    private static final int CHUNK = 1000;

    /** The services of a small machine are busy with two chunks at once. */
    private static final int AT_ONCE = 2;

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

    void load(List<Booking> bookings, Progress progress) throws InterruptedException {
        var rows = bookings.stream().map(this::row).flatMap(Optional::stream).toList();
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = workers.invokeAll(People.chunks(rows, CHUNK).stream()
                    .<Callable<Integer>>map(chunk -> () -> send(chunk))
                    .toList());
            for (var chunk : sent) {
                finished(chunk);
            }
        }
        var outcomes = rows.stream().collect(Collectors.groupingBy(Row::outcome, Collectors.counting()));
        progress.say("%d bookings: %d checked in, %d no-shows, %d cancelled, %d to come"
                .formatted(
                        rows.size(),
                        outcomes.getOrDefault(Outcome.CHECKED_IN, 0L),
                        outcomes.getOrDefault(Outcome.NO_SHOW, 0L),
                        outcomes.getOrDefault(Outcome.CANCELLED, 0L),
                        outcomes.getOrDefault(Outcome.BOOKED, 0L)));
    }

    /** Those who are in the buildings at this moment check in, each with a token of their own. */
    void checkIn(World world, Colleagues colleagues, Progress progress) throws InterruptedException {
        var present = world.diary().bookings().stream()
                .filter(this::isPresent)
                .map(Booking::personId)
                .collect(Collectors.toSet());
        var people = world.population().people().stream()
                .filter(person -> present.contains(person.id()))
                .toList();
        var checkedIn = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(4 * AT_ONCE)) {
            for (var done : workers.invokeAll(people.stream()
                    .<Callable<Integer>>map(person -> () -> checkedIn.addAndGet(checkIn(colleagues.as(person))))
                    .toList())) {
                finished(done);
            }
        }
        progress.say(
                "%d bookings of %d people who are in now are checked in".formatted(checkedIn.get(), people.size()));
    }

    private int checkIn(Api colleague) {
        int checkedIn = 0;
        var today = now.atZone(Building.ZONE).toLocalDate();
        for (var booked :
                colleague.get("/v1/bookings?from=" + today + "&to=" + today).path("items")) {
            boolean open = !Instant.parse(booked.path("start").asText()).isAfter(now)
                    && Instant.parse(booked.path("end").asText()).isAfter(now);
            if (open && booked.path("status").asText().equals("BOOKED")) {
                colleague.put("/v1/bookings/" + booked.path("id").asText() + "/check-in", null);
                checkedIn++;
            }
        }
        return checkedIn;
    }

    private int send(List<Row> chunk) {
        booking.post("/v1/booking-imports", new BookingImport(chunk), Load.key(chunk));
        return chunk.size();
    }

    private static void finished(Future<Integer> chunk) throws InterruptedException {
        try {
            chunk.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** A booking as it is known now; what was given up and not over yet is not told. */
    private Optional<Row> row(Booking booking) {
        if (!booking.end().isAfter(now)) {
            return Optional.of(
                    row(booking, booking.start(), booking.outcome(), booking.checkedInAt(), booking.releasedAt()));
        }
        if (isGone(booking)) {
            return Optional.empty();
        }
        // What is under way is booked from this quarter on: of an earlier start it would be released as a no-show.
        var start = booking.start().isBefore(quarter()) ? quarter() : booking.start();
        return Optional.of(row(booking, start, Outcome.BOOKED, null, null));
    }

    private boolean isGone(Booking booking) {
        var left = booking.releasedAt();
        return booking.outcome() == Outcome.CANCELLED || (left != null && !left.isAfter(now));
    }

    /** Whether the person of this booking has come and not left. */
    private boolean isPresent(Booking booking) {
        var came = booking.checkedInAt();
        return booking.end().isAfter(now) && !isGone(booking) && came != null && !came.isAfter(now);
    }

    private Instant quarter() {
        return Instant.ofEpochSecond(now.getEpochSecond() / 900 * 900);
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
