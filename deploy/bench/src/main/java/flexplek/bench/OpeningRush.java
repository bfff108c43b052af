package flexplek.bench;

import flexplek.bench.ground.Crowd;
import flexplek.bench.ground.Desk;
import flexplek.bench.ground.People;
import flexplek.bench.ground.Site;
import flexplek.bench.load.Answer;
import flexplek.bench.load.Arrivals;
import flexplek.bench.load.Call;
import flexplek.bench.load.Latencies;
import flexplek.bench.load.OpenModel;
import flexplek.bench.report.Report;
import flexplek.bench.truth.BookingRows;
import flexplek.bench.truth.Held;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/** Each person books once, half of them a desk they saw free, half any that fits; nobody waits for anybody's answer. */
final class OpeningRush {
    private static final Duration STALE = Duration.ofSeconds(5);
    /** A service that has been up for a while, as it has when the window opens: what it runs is compiled by then. */
    private static final Arrivals WARM_UP = new Arrivals(150, Duration.ofSeconds(40));

    private final Tools tools;
    private final People people;
    private final List<Site> sites;
    private final List<Desk> desks;
    private final LocalDate day;
    private final Map<UUID, Integer> numbers = new HashMap<>();

    OpeningRush(Tools tools, People people, List<Site> sites, List<Desk> desks, LocalDate day) {
        this.tools = tools;
        this.people = people;
        this.sites = sites;
        this.desks = desks;
        this.day = day;
        for (int i = 0; i < desks.size(); i++) {
            numbers.put(desks.get(i).id(), i);
        }
    }

    void run() throws SQLException {
        var settings = tools.settings();
        int rate = settings.number("rate", 350, 1, 2000);
        int seconds = Math.min(settings.number("seconds", 60, 1, 600), Crowd.RUSHERS / rate);
        tools.report().say("signing " + rate * seconds + " tokens");
        tools.crowd().sign(0, rate * seconds);
        tools.report().say("warming up: " + WARM_UP.count() + " bookings of another day");
        arrive(WARM_UP, day.plusDays(1), new Ledger());

        Instant start = tools.clock().instant();
        Ledger ledger = new Ledger();
        tools.report().say("opening rush: " + rate + " a second for " + seconds + " s");
        ProcessorTime before = ProcessorTime.now(settings.data());
        Minute minute = arrive(new Arrivals(rate, Duration.ofSeconds(seconds)), day, ledger);
        var processor = ProcessorTime.now(settings.data()).since(before, ledger.accepted.size());
        double took = Duration.between(start, tools.clock().instant()).toMillis() / 1000.0;
        tools.report().figure("opening rush, bookings a second asked", rate);
        tools.report().figure("opening rush, seconds until the last answer", took);
        tools.report().figure("opening rush, answers by kind", ledger.answers.all());
        tools.report().latencies("opening rush, from the moment a person meant to book", minute.all());
        tools.report().figure("opening rush, p99 in ms of each ten seconds", minute.p99s());
        tools.report().figure("opening rush, ms of processor a booking", processor);
        check(ledger, minute.all(), start);
    }

    /** How long people took, by the ten seconds in which they came. */
    private record Minute(List<Latencies> tens) {
        Latencies all() {
            Latencies all = new Latencies();
            tens.forEach(all::add);
            return all;
        }

        List<Double> p99s() {
            return tens.stream().map(ten -> Report.round(ten.percentile(99))).toList();
        }
    }

    private Minute arrive(Arrivals arrivals, LocalDate on, Ledger ledger) {
        Belief belief = new Belief(desks.size(), STALE);
        SplittableRandom random = new SplittableRandom(on.toEpochDay());
        SplittableRandom[] each = new SplittableRandom[arrivals.count()];
        java.util.Arrays.setAll(each, i -> random.split());
        int inTen = (int) (arrivals.perSecond() * 10);
        List<Latencies> tens = Stream.generate(Latencies::new)
                .limit((arrivals.count() + inTen - 1) / inTen)
                .toList();
        OpenModel.run(
                arrivals,
                person -> book(person, each[person], on, belief, ledger),
                (person, nanos) -> tens.get(person / inTen).record(nanos));
        return new Minute(tens);
    }

    private void book(int person, SplittableRandom random, LocalDate on, Belief belief, Ledger ledger) {
        boolean named = random.nextBoolean();
        Desk desk = desks.get(belief.choose(random, System.nanoTime()));
        Site site = named ? desk.site() : sites.get(random.nextInt(sites.size()));
        Instant start = site.at(on, LocalTime.of(8, 0));
        Instant end = site.at(on, LocalTime.of(17, 0));
        String body = named ? Ledger.body(desk, start, end) : Ledger.anyIn(site.id(), start, end);
        Call call = Call.post(
                "/v1/bookings", tools.crowd().token(person), UUID.randomUUID().toString(), body);
        Instant asked = tools.clock().instant();
        Answer answer = tools.booking().send(call);
        var wish = new Ledger.Wish(named ? desk : null, people.key(person), start, end);
        UUID booked = ledger.note(wish, answer, asked, tools.clock().instant());
        if (booked != null) {
            Ledger.Accepted accepted = ledger.accepted.get(booked);
            Integer number = accepted == null ? null : numbers.get(accepted.desk());
            if (number != null) {
                belief.taken(number, System.nanoTime());
            }
        }
    }

    private void check(Ledger ledger, Latencies latencies, Instant start) throws SQLException {
        var report = tools.report();
        double p99 = latencies.percentile(99);
        report.check("opening rush: p99 under 500 ms", p99 < 500, Report.round(p99) + " ms");
        report.check(
                "opening rush: no error other than true refusals", ledger.errors() == 0, ledger.errors() + " errors");
        BookingRows rows = new BookingRows(tools.database());
        // A straggler of the warm-up may have been booked just now, for its own day.
        List<Held> held = rows.since(sites, start, Map.of()).stream()
                .filter(row -> row.start().isBefore(sites.getFirst().at(day, LocalTime.NOON)))
                .toList();
        ledger.check("opening rush: ", held, report);
        long twice = rows.doubleBookings(sites, day);
        report.check("no space is booked twice", twice == 0, twice + " overlapping pairs");
    }
}
