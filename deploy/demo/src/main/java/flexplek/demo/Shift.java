package flexplek.demo;

import com.fasterxml.jackson.databind.JsonNode;
import flexplek.demo.dice.Dice;
import flexplek.demo.people.Person;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is at home and who is in during the played day, and what they do: book, check in, leave, cancel. */
final class Shift {
    private static final double NO_SHOWS = 0.18;
    private static final double CANCELLED = 0.05;

    record Booking(AnyOf anyOf, Instant start, Instant end) {}

    record AnyOf(UUID buildingId, String kind, boolean nearTeam) {}

    /** What happened in half an hour. */
    record Tally(
            AtomicInteger booked,
            AtomicInteger checkedIn,
            AtomicInteger left,
            AtomicInteger cancelled,
            AtomicInteger refused) {
        Tally() {
            this(
                    new AtomicInteger(),
                    new AtomicInteger(),
                    new AtomicInteger(),
                    new AtomicInteger(),
                    new AtomicInteger());
        }
    }

    private record Present(Person person, String bookingId) {}

    private final Colleagues colleagues;
    private final UUID building;
    private final Dice dice;
    private final Deque<Person> atHome;
    private final ConcurrentLinkedQueue<Present> in = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Present> absent = new ConcurrentLinkedQueue<>();

    Shift(Colleagues colleagues, UUID building, List<Person> people, Dice dice) {
        this.colleagues = colleagues;
        this.building = building;
        this.dice = dice;
        this.atHome = new ArrayDeque<>(people);
    }

    int present() {
        return in.size();
    }

    int noShows() {
        return absent.size();
    }

    /** The acts that bring the number of people present near {@code target}; they may run side by side. */
    List<Runnable> towards(int target, Instant start, Instant end, Tally tally) {
        var acts = new ArrayList<Runnable>();
        int change = target - in.size();
        int coming = (int) Math.round(Math.max(change, 0) / (1 - NO_SHOWS) / (1 - CANCELLED)) + dice.between(0, 3);
        int leaving = Math.max(-change, 0) + dice.between(0, 2);
        for (int i = 0; i < coming && !atHome.isEmpty(); i++) {
            var person = atHome.pop();
            double luck = dice.share();
            acts.add(() -> come(person, luck, new Booking(new AnyOf(building, "DESK", true), start, end), tally));
        }
        for (int i = 0; i < leaving && !in.isEmpty(); i++) {
            var one = in.remove();
            acts.add(() -> {
                colleagues.as(one.person).put("/v1/bookings/" + one.bookingId + "/check-out", null);
                tally.left.incrementAndGet();
            });
        }
        return acts;
    }

    /** At the end of the day nobody keeps a desk: those who came leave, and what no-shows held is given up. */
    List<Runnable> goHome(Tally tally) {
        var acts = new ArrayList<Runnable>();
        for (var one : in) {
            acts.add(() -> {
                colleagues.as(one.person).put("/v1/bookings/" + one.bookingId + "/check-out", null);
                tally.left.incrementAndGet();
            });
        }
        for (var one : absent) {
            acts.add(() -> colleagues.as(one.person).delete("/v1/bookings/" + one.bookingId));
        }
        in.clear();
        absent.clear();
        return acts;
    }

    private void come(Person person, double luck, Booking wish, Tally tally) {
        var colleague = colleagues.as(person);
        JsonNode booked;
        try {
            booked = colleague.post("/v1/bookings", wish, UUID.randomUUID().toString());
        } catch (Refused refused) {
            // The building is full, or the person has a desk already: both are true answers of a busy day.
            if (refused.status() != 409) {
                throw refused;
            }
            tally.refused.incrementAndGet();
            return;
        }
        tally.booked.incrementAndGet();
        var present = new Present(person, booked.path("id").asText());
        if (luck < CANCELLED) {
            colleague.delete("/v1/bookings/" + present.bookingId);
            tally.cancelled.incrementAndGet();
        } else if (luck < CANCELLED + NO_SHOWS) {
            absent.add(present);
        } else {
            colleague.put("/v1/bookings/" + present.bookingId + "/check-in", null);
            in.add(present);
            tally.checkedIn.incrementAndGet();
        }
    }
}
