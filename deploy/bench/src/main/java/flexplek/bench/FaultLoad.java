package flexplek.bench;

import flexplek.bench.ground.Desk;
import flexplek.bench.ground.Today;
import flexplek.bench.load.Answer;
import flexplek.bench.load.Arrivals;
import flexplek.bench.load.Call;
import flexplek.bench.load.OpenModel;
import flexplek.bench.load.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A rush whose people do not give up: what is not answered is sent again with the same Idempotency-Key. Most book a desk for now,
 * every third of them checks in, and now and then the administrator books for somebody who is told by mail.
 */
final class FaultLoad {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int MAIL_EVERY = 6;
    private static final int CHECK_IN_EVERY = 3;
    private static final int QUARTERS = 90;

    private final Tools tools;
    private final List<UUID> people;
    private final Today today;
    private final List<Desk> desks;
    private final LocalDate mailDay;
    final Lent lent;
    /** Accepted bookings of now, and those that somebody is to be told of. */
    final Map<UUID, Integer> mailed = new ConcurrentHashMap<>();

    final Tally first = new Tally();
    final Tally last = new Tally();

    FaultLoad(Tools tools, List<UUID> people, Today today, LocalDate mailDay) {
        this.tools = tools;
        this.people = people;
        this.today = today;
        this.mailDay = mailDay;
        desks = today.freeByFloor().stream().flatMap(List::stream).toList();
        lent = new Lent(tools, today);
    }

    void run(Arrivals arrivals) {
        OpenModel.run(arrivals.atMost(desks.size()), this::act);
    }

    private void act(int number) {
        if (number % MAIL_EVERY == 0) {
            bookForSomebody(number / MAIL_EVERY);
            return;
        }
        String token = tools.crowd().token(number);
        Answer answer = insist("/v1/bookings", token, Ledger.body(desks.get(number), today.start(), today.end()));
        if (answer.status() == 201) {
            UUID booking = UUID.fromString(answer.json().path("id").asText());
            lent.persons().put(booking, number);
            if (number % CHECK_IN_EVERY == 0) {
                String path = "/v1/bookings/" + booking + "/check-in";
                tools.booking().send(new Call("PUT", path, Call.bearer(token), null, null, null));
            }
        }
    }

    /** Five people, each a quarter of an hour after the other, day after day: no two bookings of one person meet. */
    private void bookForSomebody(int number) {
        int told = people.size() - 1;
        int slot = number / told;
        LocalDate day = mailDay.plusDays(slot / QUARTERS);
        Instant start = today.site().at(day, LocalTime.of(0, 15)).plusSeconds(900L * (slot % QUARTERS));
        String own = Ledger.body(desks.get(number), start, start.plusSeconds(900));
        String body = own.substring(0, own.length() - 1) + ",\"personId\":\"" + people.get(number % told) + "\"}";
        Answer answer = insist("/v1/bookings", tools.crowd().admin(), body);
        if (answer.status() == 201) {
            mailed.put(UUID.fromString(answer.json().path("id").asText()), number);
        }
    }

    private Answer insist(String path, String token, String body) {
        Call call = Call.post(path, token, UUID.randomUUID().toString(), body);
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = tools.booking().send(call);
        first.add(answer.kind());
        while ((answer.status() == 0 || answer.status() >= 500) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
            answer = tools.booking().send(call);
        }
        last.add(answer.kind());
        return answer;
    }
}
