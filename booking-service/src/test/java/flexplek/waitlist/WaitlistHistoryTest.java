package flexplek.waitlist;

import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random histories beside a simple model: after each act and a look of the job everybody has what the model says, in the order
 * in which they joined. A build goes through a few; {@code -Dwaitlist.histories=10000} through as many as one likes,
 * and {@code -Dwaitlist.seed} repeats one that failed.
 */
@QuarkusTest
@OnRealStack
class WaitlistHistoryTest {

    private static final Logger LOG = Logger.getLogger(WaitlistHistoryTest.class);
    private static final int HISTORIES = Integer.getInteger("waitlist.histories", 3);
    private static final int ACTS = Integer.getInteger("waitlist.acts", 200);
    private static final long SEED = Long.getLong("waitlist.seed", 1);
    private static final int PEOPLE = 8;
    private static final int DESKS = 3;
    private static final List<List<String>> HOURS = List.of(
            List.of("09:00", "17:00"), List.of("09:00", "12:30"), List.of("12:30", "17:00"), List.of("10:00", "15:00"));

    @Inject
    ServeWaitlists serveWaitlists;

    @Inject
    Session session;

    private SmallBuilding building = SmallBuilding.notYet();
    private final List<UUID> desks = new ArrayList<>();
    private final Map<String, Integer> counted = new TreeMap<>();

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    /** From a start on, included, to an end, not included. */
    private record Slot(Instant start, Instant end) {
        boolean meets(Slot other) {
            return start.isBefore(other.end) && other.start.isBefore(end);
        }
    }

    /** A place that somebody has, or that is held for them. */
    private record Held(int person, UUID desk, Slot slot) {}

    /** A desk that is out of service for a time. */
    private record Closed(UUID desk, Slot slot) {}

    private static final class Entry {
        private final int person;
        private final @Nullable UUID desk;
        private final Slot slot;
        private final boolean byItself;
        private String status = "WAITING";
        private @Nullable Instant until;

        Entry(int person, @Nullable UUID desk, Slot slot, boolean byItself) {
            this.person = person;
            this.desk = desk;
            this.slot = slot;
            this.byItself = byItself;
        }

        boolean isOpen() {
            return status.equals("WAITING") || status.equals("OFFERED");
        }
    }

    /** What is so. */
    private static final class Model {
        private final Map<String, Held> held = new HashMap<>();
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final List<UUID> out = new ArrayList<>();
        private final Map<String, Closed> closures = new LinkedHashMap<>();
        private Instant now = Instant.EPOCH;

        boolean isFree(UUID desk, Slot slot) {
            return !isOut(desk, slot)
                    && held.values().stream().noneMatch(h -> h.desk.equals(desk) && h.slot.meets(slot));
        }

        boolean isOut(UUID desk, Slot slot) {
            return out.contains(desk)
                    || closures.values().stream().anyMatch(c -> c.desk.equals(desk) && c.slot.meets(slot));
        }

        boolean sits(int person, Slot slot) {
            return held.values().stream().anyMatch(h -> h.person == person && h.slot.meets(slot));
        }

        boolean waits(int person, Slot slot) {
            return entries.values().stream().anyMatch(e -> e.person == person && e.isOpen() && e.slot.meets(slot));
        }

        long open(int person) {
            return entries.values().stream()
                    .filter(e -> e.person == person && e.isOpen())
                    .count();
        }
    }

    @Test
    void everybodyHasWhatTheOrderOfTheQueueGivesThem() {
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            live(seed);
        }
        LOG.infof("waitlist histories: %d of %d acts each; %s", HISTORIES, ACTS, counted);
        assertThat(counted.keySet())
                .contains("OFFERED", "ACCEPTED", "DECLINED", "EXPIRED", "WITHDRAWN", "OVER", "by itself")
                .contains("closed", "closed shorter", "closed no more");
    }

    private void live(long seed) {
        Random random = new Random(seed);
        MovedClock.reset();
        clear();
        MovedClock.moveTo(at(1, "06:00"));
        building = SmallBuilding.withDesks("WAIT-H", DESKS);
        desks.clear();
        for (int n = 1; n <= DESKS; n++) {
            desks.add(building.desk(n));
        }
        Model model = new Model();
        for (int act = 0; act < ACTS; act++) {
            model.now = new MovedClock().instant();
            String done = any(random, model);
            settle(model, "act %d, %s, of seed %d".formatted(act, done, seed));
        }
        endWhileSomebodyWaits(random, model, seed);
        for (UUID desk : model.out) {
            service(desk, true);
        }
    }

    private void settle(Model model, String when) {
        model.now = new MovedClock().instant();
        serveWaitlists.serve();
        follow(model);
        compare(model, when);
    }

    /** Everything is taken, everybody else waits, and then their slots begin. */
    private void endWhileSomebodyWaits(Random random, Model model, long seed) {
        model.now = new MovedClock().instant();
        Slot last = slot(random, model);
        for (int person = 0; person < PEOPLE; person++) {
            book(model, person, null, last);
        }
        for (int person = 0; person < PEOPLE; person++) {
            join(model, person, null, last, false);
        }
        settle(model, "everybody waits, of seed " + seed);
        declineAnOffer(model, last, seed);
        MovedClock.moveTo(at(4, "06:00"));
        settle(model, "the end of seed " + seed);
    }

    /** Desks are given up one after the other until somebody is offered one, who declines: by chance alone nobody might. */
    private void declineAnOffer(Model model, Slot slot, long seed) {
        for (UUID desk : desks) {
            List<String> given = model.held.entrySet().stream()
                    .filter(h -> h.getKey().startsWith("/v1/bookings/")
                            && h.getValue().desk.equals(desk)
                            && h.getValue().slot.meets(slot))
                    .map(Map.Entry::getKey)
                    .toList();
            given.forEach(booking -> cancel(model, booking));
            settle(model, "a desk is given up at the end of seed " + seed);
            List<String> offered = offered(model);
            if (!offered.isEmpty()) {
                leave(model, offered.getFirst());
                settle(model, "an offer is declined at the end of seed " + seed);
                return;
            }
        }
    }

    private String any(Random random, Model model) {
        int person = random.nextInt(PEOPLE);
        Slot slot = slot(random, model);
        UUID desk = random.nextInt(3) == 0 ? null : desks.get(random.nextInt(DESKS));
        return switch (random.nextInt(21)) {
            case 0, 1, 2, 3, 4 -> book(model, person, desk, slot);
            case 5, 6, 7, 8, 9 -> join(model, person, desk, slot, random.nextInt(4) == 0);
            case 10, 11, 12 -> cancel(random, model);
            case 13, 14 -> accept(random, model);
            case 15 -> leave(random, model);
            case 16 -> service(random, model);
            case 17 -> closure(random, model);
            default -> wait(random, model);
        };
    }

    private static Slot slot(Random random, Model model) {
        int days = 1 + random.nextInt(2);
        List<String> hours = HOURS.get(random.nextInt(HOURS.size()));
        return new Slot(at(days, hours.getFirst()), at(days, hours.getLast()));
    }

    private String book(Model model, int person, @Nullable UUID desk, Slot slot) {
        Response answer = WaitlistCalls.book("h" + person, body(desk, slot));
        boolean free = desk == null ? desks.stream().anyMatch(d -> model.isFree(d, slot)) : model.isFree(desk, slot);
        assertThat(answer.statusCode() == 201).isEqualTo(free && !model.sits(person, slot));
        if (answer.statusCode() == 201) {
            model.held.put(answer.header("Location"), new Held(person, UUID.fromString(answer.path("spaceId")), slot));
        }
        return "book " + answer.statusCode();
    }

    private String join(Model model, int person, @Nullable UUID desk, Slot slot, boolean byItself) {
        String body = body(desk, slot);
        Response answer = WaitlistCalls.join(
                "h" + person, body.substring(0, body.lastIndexOf('}')) + ", \"autoAccept\": " + byItself + "}");
        boolean free = desk == null ? desks.stream().anyMatch(d -> model.isFree(d, slot)) : model.isFree(desk, slot);
        boolean can = !free
                && !model.sits(person, slot)
                && !model.waits(person, slot)
                && (desk == null || !model.isOut(desk, slot))
                && model.open(person) < 10;
        assertThat(answer.statusCode() == 201).as(answer.asString()).isEqualTo(can);
        if (can) {
            model.entries.put(answer.header("Location"), new Entry(person, desk, slot, byItself));
        }
        return "join " + answer.statusCode();
    }

    private String body(@Nullable UUID desk, Slot slot) {
        return desk == null ? building.anyDesk(slot.start, slot.end) : booking(desk, slot.start, slot.end);
    }

    private static String cancel(Random random, Model model) {
        List<String> coming = model.held.entrySet().stream()
                .filter(h -> h.getKey().startsWith("/v1/bookings/"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (coming.isEmpty()) {
            return "nothing to cancel";
        }
        cancel(model, coming.get(random.nextInt(coming.size())));
        return "cancel";
    }

    private static void cancel(Model model, String booking) {
        Held was = requireNonNull(model.held.remove(booking));
        WaitlistCalls.cancel("h" + was.person, booking);
    }

    private static String accept(Random random, Model model) {
        List<String> offered = offered(model);
        List<String> all = offered.isEmpty() ? List.copyOf(model.entries.keySet()) : offered;
        if (all.isEmpty()) {
            return "nothing to accept";
        }
        String location = all.get(random.nextInt(all.size()));
        Entry entry = requireNonNull(model.entries.get(location));
        Response answer = WaitlistCalls.accept("h" + entry.person, location);
        boolean accepted = entry.status.equals("OFFERED") || entry.status.equals("ACCEPTED");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(accepted ? 200 : 409);
        if (entry.status.equals("OFFERED")) {
            entry.status = "ACCEPTED";
            Held held = requireNonNull(model.held.remove(location));
            model.held.put("/v1/bookings/" + answer.path("bookingId"), held);
        }
        return "accept " + answer.statusCode();
    }

    private static String leave(Random random, Model model) {
        List<String> open = model.entries.entrySet().stream()
                .filter(e -> e.getValue().isOpen())
                .map(Map.Entry::getKey)
                .toList();
        if (open.isEmpty()) {
            return "nothing to leave";
        }
        List<String> offered = offered(model);
        List<String> some = offered.isEmpty() || random.nextBoolean() ? open : offered;
        leave(model, some.get(random.nextInt(some.size())));
        return "leave";
    }

    private static List<String> offered(Model model) {
        return model.entries.entrySet().stream()
                .filter(e -> e.getValue().status.equals("OFFERED"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void leave(Model model, String location) {
        Entry entry = requireNonNull(model.entries.get(location));
        WaitlistCalls.leave("h" + entry.person, location);
        entry.status = entry.status.equals("OFFERED") ? "DECLINED" : "WITHDRAWN";
        model.held.remove(location);
    }

    /** One desk at a time is out of service, and none that somebody is to accept. */
    private String service(Random random, Model model) {
        if (!model.out.isEmpty()) {
            UUID back = model.out.removeFirst();
            service(back, true);
            // It is out of every closure that runs, and these had no other desk.
            model.closures
                    .values()
                    .removeIf(c ->
                            c.desk.equals(back) && !model.now.isBefore(c.slot.start) && model.now.isBefore(c.slot.end));
            return "back in service";
        }
        UUID desk = desks.get(random.nextInt(DESKS));
        boolean offered = model.held.entrySet().stream()
                .anyMatch(h -> h.getKey().startsWith("/v1/waitlist")
                        && h.getValue().desk.equals(desk));
        if (offered) {
            return "stays in service";
        }
        service(desk, false);
        model.out.add(desk);
        return "out of service";
    }

    /** A desk goes out of service for a time, from now on or later; or a closure ends, or will end earlier. */
    private String closure(Random random, Model model) {
        model.closures.values().removeIf(closed -> !model.now.isBefore(closed.slot.end));
        if (model.closures.size() > 1) {
            String location = model.closures.keySet().iterator().next();
            Closed closed = requireNonNull(model.closures.remove(location));
            Instant half = closed.slot.end.minus(Duration.ofHours(2));
            if (random.nextBoolean() && model.now.isBefore(half) && closed.slot.start.isBefore(half)) {
                Callers.asWithJson("admin", "{\"end\": \"" + half + "\"}")
                        .header("If-Match", "*")
                        .patch(location)
                        .then()
                        .statusCode(200);
                model.closures.put(location, new Closed(closed.desk, new Slot(closed.slot.start, half)));
                counted.merge("closed shorter", 1, Integer::sum);
                return "closed shorter";
            }
            Callers.as("admin").header("If-Match", "*").delete(location).then().statusCode(204);
            counted.merge("closed no more", 1, Integer::sum);
            return "closed no more";
        }
        UUID desk = desks.get(random.nextInt(DESKS));
        Slot some = slot(random, model);
        boolean fromNow = random.nextBoolean();
        Slot slot = fromNow ? new Slot(model.now, some.end) : some;
        boolean offered = model.held.entrySet().stream()
                .anyMatch(h -> h.getKey().startsWith("/v1/waitlist")
                        && h.getValue().desk.equals(desk)
                        && h.getValue().slot.meets(slot));
        if (offered) {
            return "stays open";
        }
        String location = Callers.asWithJson(
                        "admin",
                        "{\"spaceIds\": [\"" + desk + "\"]" + (fromNow ? "" : ", \"start\": \"" + slot.start + "\"")
                                + ", \"end\": \"" + slot.end + "\"}")
                .post("/v1/buildings/" + building.id() + "/closures")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        model.closures.put(location, new Closed(desk, slot));
        counted.merge("closed", 1, Integer::sum);
        return "closed";
    }

    /** Some minutes, or over the hours of a whole day, so that nobody has to check in. */
    private static String wait(Random random, Model model) {
        Instant later = model.now.plus(Duration.ofMinutes(5 + random.nextInt(40)));
        LocalTime time = later.atZone(SmallBuilding.ZONE).toLocalTime();
        boolean crosses = !time.isBefore(LocalTime.of(8, 58)) && time.isBefore(LocalTime.of(17, 30));
        MovedClock.moveTo(crosses ? at(0, "17:30") : random.nextInt(3) == 0 ? nextMorning(model) : later);
        return "wait";
    }

    private static Instant nextMorning(Model model) {
        boolean early = model.now.atZone(SmallBuilding.ZONE).toLocalTime().isBefore(LocalTime.of(8, 0));
        return early ? at(0, "08:30") : at(1, "06:30");
    }

    /** What the clock and the queue make of it: who did not answer loses the place, then first come, first fit. */
    private void follow(Model model) {
        model.entries.forEach((location, entry) -> {
            if (entry.until != null && entry.status.equals("OFFERED") && !model.now.isBefore(entry.until)) {
                entry.status = "EXPIRED";
                model.held.remove(location);
            }
            if (entry.status.equals("WAITING") && !model.now.isBefore(entry.slot.start)) {
                entry.status = "OVER";
            }
        });
        Map<String, Tuple> stored = stored();
        model.entries.forEach((location, entry) -> {
            if (!entry.status.equals("WAITING") || model.sits(entry.person, entry.slot) || !hasTime(model, entry)) {
                return;
            }
            List<UUID> fit = desks.stream()
                    .filter(d -> (entry.desk == null || entry.desk.equals(d)) && model.isFree(d, entry.slot))
                    .toList();
            if (!fit.isEmpty()) {
                Tuple row = requireNonNull(stored.get(location));
                assertThat(row.get("desk", UUID.class)).as(location).isIn(fit);
                give(model, location, entry, row);
            }
        });
    }

    private static boolean hasTime(Model model, Entry entry) {
        return entry.byItself || !entry.slot.start.isBefore(model.now.plus(Duration.ofMinutes(10)));
    }

    private void give(Model model, String location, Entry entry, Tuple row) {
        Held held = new Held(entry.person, row.get("desk", UUID.class), entry.slot);
        if (entry.byItself) {
            entry.status = "ACCEPTED";
            counted.merge("by itself", 1, Integer::sum);
            model.held.put("/v1/bookings/" + row.get("booking_id"), held);
        } else {
            entry.status = "OFFERED";
            Instant until = row.get("offered_until", Instant.class);
            assertThat(until).isAfter(model.now).isBeforeOrEqualTo(entry.slot.start.minus(Duration.ofMinutes(5)));
            entry.until = until;
            model.held.put(location, held);
        }
    }

    private void compare(Model model, String when) {
        Map<String, Tuple> stored = stored();
        assertThat(stored.keySet()).as(when).isEqualTo(model.entries.keySet());
        model.entries.forEach((location, entry) -> {
            String is = requireNonNull(stored.get(location)).get("status", String.class);
            assertThat(is).as(when + ": " + location).isEqualTo(entry.status);
            counted.merge(is, 1, Integer::sum);
        });
        assertThat(offers())
                .as(when)
                .isEqualTo(model.entries.values().stream()
                        .filter(e -> e.status.equals("OFFERED"))
                        .count());
    }

    private Map<String, Tuple> stored() {
        Map<String, Tuple> stored = new HashMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeQuery("""
                                select e.id, e.status, e.booking_id, e.offered_until, s.public_id as desk
                                from waitlist_entry e left join booking b on b.id = e.booking_id
                                left join space s on s.id = b.space_id""", Tuple.class)
                        .getResultStream()
                        .forEach(row -> stored.put("/v1/waitlist-entries/" + row.get("id", UUID.class), row)));
        return stored;
    }

    private long offers() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select count(*) from booking where status = 'OFFERED'", Long.class)
                        .getSingleResult());
    }

    private static void service(UUID desk, boolean in) {
        Callers.asWithJson("admin", in ? "{\"inService\": true}" : "{\"inService\": false, \"reason\": \"Stuk\"}")
                .put("/v1/spaces/" + desk + "/service")
                .then()
                .statusCode(200);
    }

    private void clear() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String table : List.of("waitlist_entry", "waitlist_freed", "booking", "counter", "closure")) {
                session.createNativeMutationQuery("delete from " + table).executeUpdate();
            }
        });
    }
}
