package flexplek.bench;

import flexplek.bench.ground.Crowd;
import flexplek.bench.ground.Desk;
import flexplek.bench.ground.People;
import flexplek.bench.ground.Site;
import flexplek.bench.load.Call;
import flexplek.bench.load.ClosedLoop;
import flexplek.bench.load.Wire;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Clients that book random overlapping slots of few desks for few people, and cancel some again, so that both promises (a
 * space once, a person once) are under fire all the time. The day moves on now and then, so that there is something to win.
 */
record Contenders(
        Tools tools, Site site, List<Desk> desks, People people, LocalDate firstDay, Booker booker, Ledger ledger) {
    private static final int PEOPLE = 48;
    private static final int QUARTERS = 95;
    private static final int LONGEST = 6;
    private static final int ATTEMPTS_A_DAY = 4000;
    private static final int DAYS = 280;
    private static final double CANCELS = 0.15;

    /** Sends a wish and notes the answer; the booking when it was accepted. */
    interface Booker {
        @Nullable
        UUID book(Ledger.Wish wish, Call call, Wire wire);
    }

    private record Mine(UUID booking, int person) {}

    ClosedLoop.Client open(int client) {
        Wire wire = tools.booking().wire();
        SplittableRandom random = new SplittableRandom(client);
        Deque<Mine> mine = new ArrayDeque<>();
        return new ClosedLoop.Client() {
            @Override
            public boolean next(int number) {
                if (!mine.isEmpty() && random.nextDouble() < CANCELS) {
                    cancel(mine.removeFirst(), wire);
                    return false;
                }
                int person = Crowd.SIZE - 1 - random.nextInt(PEOPLE);
                UUID booked = book(number, person, random, wire);
                if (booked != null) {
                    mine.addLast(new Mine(booked, person));
                }
                return booked != null;
            }

            @Override
            public void close() {
                wire.close();
            }
        };
    }

    private @Nullable UUID book(int number, int person, SplittableRandom random, Wire wire) {
        Desk desk = desks.get(random.nextInt(desks.size()));
        int length = random.nextInt(1, LONGEST + 1);
        int quarter = random.nextInt(QUARTERS - length + 1);
        LocalDate day = firstDay.plusDays(number / ATTEMPTS_A_DAY % DAYS);
        Instant start = site.at(day, LocalTime.MIDNIGHT).plusSeconds(900L * quarter);
        Instant end = start.plusSeconds(900L * length);
        String token = tools.crowd().token(person);
        Call call = Call.post("/v1/bookings", token, UUID.randomUUID().toString(), Ledger.body(desk, start, end));
        return booker.book(new Ledger.Wish(desk, people.key(person), start, end), call, wire);
    }

    private void cancel(Mine mine, Wire wire) {
        var answer = wire.send(
                Call.delete("/v1/bookings/" + mine.booking, tools.crowd().token(mine.person)));
        ledger.answers.add(answer.kind());
        ledger.cancelled.put(mine.booking, tools.clock().instant());
    }
}
