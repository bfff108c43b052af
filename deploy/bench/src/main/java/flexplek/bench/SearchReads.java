package flexplek.bench;

import flexplek.bench.ground.Crowd;
import flexplek.bench.load.Answer;
import flexplek.bench.load.Arrivals;
import flexplek.bench.load.Call;
import flexplek.bench.load.Latencies;
import flexplek.bench.load.OpenModel;
import flexplek.bench.load.Tally;
import flexplek.bench.load.Wires;
import flexplek.bench.report.Report;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a search for free desks takes in a whole government's portfolio: 140 buildings of 600 desks, 120,000 people, 12 million
 * bookings, and 60 % of each day to come taken. Who searches is in a team, has favourites, and sits on the same desk each
 * weekday; one search in four is over all buildings.
 */
final class SearchReads {
    private static final int SEARCHERS = 2_000;
    private static final int FAVOURITES = 5;
    private static final int DAYS = 10;
    private static final double P95_MS = 100;

    private static final int FLOORS = 3;
    private static final int DESKS = 200;
    private static final int TAKEN_OF_TWENTY = 12;
    private static final int WEEKDAYS = 5;

    /** The people of the database get the subjects of those who can be signed for. */
    private static final String KNOWN = "update person set subject = ? where id = ?";

    private static final String LIKED = """
            insert into favourite_space (person_id, space_id)
            select p, 1 + (p::bigint * 7919 + i * 104729) % ? from generate_series(1, ?) p, generate_series(1, ?) i
            on conflict do nothing""";

    private final Tools tools;
    private final Random random = new Random(1);
    private final List<String> buildings = new ArrayList<>();
    private LocalDate today = LocalDate.EPOCH;

    private SearchReads(Tools tools) {
        this.tools = tools;
    }

    static void run(Tools tools) throws Exception {
        int buildings = tools.settings().number("buildings", 140, 1, 500);
        int bookings = tools.settings().number("bookings", 12_000_000, 1000, 20_000_000);
        SearchReads reads = new SearchReads(tools);
        try (var service = new SecondService(tools.settings(), "bench_search");
                Wires wires = service.wires()) {
            reads.fill(service, new History.Shape(buildings, FLOORS, DESKS, DAYS, TAKEN_OF_TWENTY, WEEKDAYS), bookings);
            reads.measure(wires);
        }
    }

    private void fill(SecondService service, History.Shape shape, int bookings) throws SQLException {
        long start = System.nanoTime();
        int toCome = shape.allDesks() / 20 * TAKEN_OF_TWENTY * DAYS;
        try (Connection c = service.connect()) {
            new History(c, shape, tools.report()::say).fill(Math.max(1, bookings - toCome));
            know(c, shape.allDesks());
            try (Statement s = c.createStatement()) {
                try (ResultSet r = s.executeQuery("select public_id::text from building order by id")) {
                    while (r.next()) {
                        buildings.add(r.getString(1));
                    }
                }
                try (ResultSet r = s.executeQuery("select current_date::text, (select count(*) from booking)")) {
                    r.next();
                    today = LocalDate.parse(r.getString(1));
                    tools.report().figure("desks", shape.allDesks());
                    tools.report().figure("bookings", r.getLong(2));
                }
            }
        }
        tools.report().figure("seconds to fill the database", Math.round((System.nanoTime() - start) / 1e9));
    }

    private static void know(Connection c, int desks) throws SQLException {
        try (var s = c.prepareStatement(KNOWN)) {
            for (int person = 0; person < SEARCHERS; person++) {
                s.setString(1, Crowd.id(person).toString());
                s.setInt(2, person + 1);
                s.addBatch();
            }
            s.executeBatch();
        }
        try (var s = c.prepareStatement(LIKED)) {
            s.setInt(1, desks);
            s.setInt(2, SEARCHERS);
            s.setInt(3, FAVOURITES);
            s.execute();
        }
        try (Statement s = c.createStatement()) {
            s.execute("analyze favourite_space, person");
        }
    }

    private void measure(Wires wires) throws Exception {
        int rate = tools.settings().number("rate", 20, 1, 1000);
        int seconds = tools.settings().number("seconds", 300, 1, 1800);
        tools.crowd().sign(0, SEARCHERS);
        // So that each is in a team, and the service is warm as it is after its first minutes.
        for (int person = 0; person < SEARCHERS; person++) {
            expect(wires.send(Call.get("/v1/people/me", tools.crowd().token(person))));
        }
        for (int i = 0; i < SEARCHERS / 4; i++) {
            expect(wires.send(Call.get(anySearch(), tools.crowd().token(i))));
        }
        Arrivals arrivals = new Arrivals(rate, Duration.ofSeconds(seconds));
        List<String> searches = new ArrayList<>();
        for (int i = 0; i < arrivals.count(); i++) {
            searches.add(anySearch());
        }
        Tally answers = new Tally();
        Latencies all = new Latencies();
        Latencies everywhere = new Latencies();
        OpenModel.run(
                arrivals,
                i -> {
                    int person = (int) (i * 7919L % SEARCHERS);
                    Answer answer =
                            wires.send(Call.get(searches.get(i), tools.crowd().token(person)));
                    answers.add(answer.kind());
                },
                (i, nanos) -> {
                    all.record(nanos);
                    if (!searches.get(i).contains("buildingId")) {
                        everywhere.record(nanos);
                    }
                });
        Report report = tools.report();
        report.figure("searches a second", rate);
        report.latencies("a search", all);
        report.latencies("of these over all buildings", everywhere);
        report.check("every search is answered", FloorViews.isAnswered(answers.all()), answers.all());
        double p95 = all.percentile(95);
        report.check("p95 under 100 ms", p95 < P95_MS, Report.round(p95) + " ms");
    }

    /** A whole day or half of it, in one building, three or all; often near the team, sometimes with a wish. */
    private String anySearch() {
        LocalDate day = today.plusDays(1 + random.nextInt(DAYS));
        StringBuilder search = new StringBuilder("/v1/free-spaces?start=" + day + "T07:00:00Z&end=" + day
                + (random.nextBoolean() ? "T16:00:00Z" : "T11:30:00Z"));
        int places = random.nextInt(4);
        for (int i = 0; i < (places == 0 ? 0 : places == 1 ? 3 : 1); i++) {
            search.append("&buildingId=").append(buildings.get(random.nextInt(buildings.size())));
        }
        if (random.nextBoolean()) {
            search.append("&nearTeam=true");
        }
        if (random.nextInt(4) == 0) {
            search.append("&amenity=monitor");
        }
        return search.toString();
    }

    private static void expect(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("a call was answered " + answer.kind());
        }
    }
}
