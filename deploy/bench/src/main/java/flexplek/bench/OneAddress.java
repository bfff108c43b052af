package flexplek.bench;

import flexplek.bench.ground.Accounts;
import flexplek.bench.ground.Desk;
import flexplek.bench.ground.Site;
import flexplek.bench.load.Answer;
import flexplek.bench.load.Arrivals;
import flexplek.bench.load.DoorSignIn;
import flexplek.bench.load.DoorSignIn.Session;
import flexplek.bench.load.Latencies;
import flexplek.bench.load.OpenModel;
import flexplek.bench.load.Tally;
import flexplek.bench.load.Wire;
import flexplek.bench.truth.BookingRows;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All of a house come in behind one address: each signs in through the door and books one desk, which nobody else wants. */
final class OneAddress {
    private static final String CALL = "/api/booking/v1/bookings";
    private static final Set<String> STEPS = Set.of("door 302", "Keycloak 200", "Keycloak 302", "door 200");
    /** Nobody's: Keycloak makes the ids of its accounts, so the inside keys of these people are not known beforehand. */
    private static final int UNKNOWN = 0;

    private final Tools tools;
    private final DoorSignIn door;
    private final Tally steps;
    private final int people;
    private final List<Site> sites = new ArrayList<>();
    private final List<Desk> desks = new ArrayList<>();
    private final Ledger ledger = new Ledger();
    private final Latencies bookings = new Latencies();

    OneAddress(Tools tools, DoorSignIn door, Tally steps, int people) throws SQLException {
        this.tools = tools;
        this.door = door;
        this.steps = steps;
        this.people = people;
        for (int i = 1; desks.size() < people; i++) {
            Site site = tools.ground().site(Rush.building(i));
            sites.add(site);
            desks.addAll(tools.ground().desks(site));
        }
    }

    /** The last comes a twentieth of the time before its end, as the answers take their time too. */
    void within(Duration time) throws SQLException {
        LocalDate day = tools.ground().freshDay(sites, tools.tomorrow());
        Arrivals arrivals = Arrivals.spread(people, time.multipliedBy(19).dividedBy(20));
        tools.report().say(people + " people sign in and book, within " + time.toSeconds() + " s");
        Instant start = tools.clock().instant();
        Latencies all = OpenModel.run(arrivals, number -> come(number, day));
        double took = Duration.between(start, tools.clock().instant()).toMillis() / 1000.0;

        var report = tools.report();
        report.figure("seconds until " + people + " people behind one address had signed in and booked", took);
        report.figure("answers on the way in", steps.all());
        report.figure("answers to their bookings", ledger.answers.all());
        report.latencies("from the moment a person meant to come until the booking is answered", all);
        report.latencies("of that, the booking", bookings);
        String who = "people behind one address: ";
        report.check(
                who + "all " + people + " have signed in and booked within " + time.toSeconds() + " s",
                ledger.accepted.size() == people && took <= time.toSeconds(),
                ledger.accepted.size() + " in " + took + " s");
        long heldBack = heldBack(steps.all()) + heldBack(ledger.answers.all());
        report.check(who + "nobody is told to wait (429)", heldBack == 0, heldBack + " times");
        long others = unusual(steps.all()) + ledger.errors();
        report.check(who + "no answer but those of signing in and booking", others == 0, others + " others");
        ledger.check(who, new BookingRows(tools.database()).since(sites, start, Map.of()), report);
    }

    private void come(int number, LocalDate day) {
        Optional<Session> session = door.session(Accounts.name(number), Accounts.PASSWORD);
        if (session.isEmpty()) {
            return;
        }
        Desk desk = desks.get(number);
        Instant from = desk.site().at(day, LocalTime.of(8, 0));
        Instant to = desk.site().at(day, LocalTime.of(17, 0));
        String key = UUID.randomUUID().toString();
        Instant asked = tools.clock().instant();
        long since = System.nanoTime();
        try (Wire wire = new Wire(Tools.HOST, tools.settings().port("WEB_PORT"), Wire.PATIENCE)) {
            Answer answer = wire.send(session.get().post(CALL, key, Ledger.body(desk, from, to)));
            bookings.record(System.nanoTime() - since);
            ledger.note(
                    new Ledger.Wish(desk, UNKNOWN, from, to),
                    answer,
                    asked,
                    tools.clock().instant());
        }
    }

    /** The door says so with 429, or to a browser on its way with a page. */
    static long heldBack(Map<String, Long> answers) {
        return answers.entrySet().stream()
                .filter(answer ->
                        answer.getKey().contains("429") || answer.getKey().contains("too-many"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Answers that nobody gets who signs in with the right password. */
    static long unusual(Map<String, Long> answers) {
        return answers.entrySet().stream()
                .filter(answer -> !STEPS.contains(answer.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
