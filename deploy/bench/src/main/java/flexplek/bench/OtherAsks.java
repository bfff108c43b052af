package flexplek.bench;

import flexplek.bench.load.Answer;
import flexplek.bench.load.Call;
import flexplek.bench.load.Latencies;
import flexplek.bench.load.Wires;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What people ask besides looking at a floor, of a service with a history: one after the other, and none reads all of it. */
final class OtherAsks {
    private static final int TIMES = 100;
    /** Within which PostgreSQL counts what an idle connection did. */
    private static final long COUNTED_AFTER_MS = 11_000;

    private final Tools tools;
    private final String side;
    private final SecondService service;
    private final List<String> buildings = new ArrayList<>();
    private LocalDate tomorrow = LocalDate.EPOCH;

    OtherAsks(Tools tools, String side, SecondService service) {
        this.tools = tools;
        this.side = side;
        this.service = service;
    }

    void run(Wires wires) throws SQLException, InterruptedException {
        look();
        long before = readsOfAll();
        for (String what :
                List.of("rooms of a day", "busy days", "free in a building", "free anywhere", "my bookings")) {
            ask(wires, what);
        }
        ask(wires, "any desk of a building");
        Thread.sleep(COUNTED_AFTER_MS);
        long reads = readsOfAll() - before;
        tools.report().check("none of these read all bookings, " + side, reads == 0, reads);
    }

    private void ask(Wires wires, String what) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < TIMES; i++) {
            Call call = call(
                    what, buildings.get(i % buildings.size()), tools.crowd().token(i));
            long start = System.nanoTime();
            Answer answer = wires.send(call);
            latencies.record(System.nanoTime() - start);
            if (answer.status() >= 300) {
                throw new IllegalStateException(what + ", request " + i + ", was answered " + answer.kind());
            }
        }
        tools.report().latencies(what + ", " + side, latencies);
    }

    private Call call(String what, String building, String token) {
        String of = "/v1/buildings/" + building;
        String start = tomorrow + "T08:00:00Z";
        String end = tomorrow + "T15:00:00Z";
        return switch (what) {
            case "rooms of a day" -> Call.get(of + "/room-availability?date=" + tomorrow, token);
            case "busy days" -> Call.get(of + "/busy-days?from=" + tomorrow + "&to=" + tomorrow.plusDays(13), token);
            case "free in a building" ->
                Call.get("/v1/free-spaces?buildingId=%s&start=%s&end=%s".formatted(building, start, end), token);
            case "free anywhere" -> Call.get("/v1/free-spaces?start=%s&end=%s".formatted(start, end), token);
            case "my bookings" -> Call.get("/v1/bookings", token);
            default ->
                Call.post(
                        "/v1/bookings",
                        token,
                        null,
                        "{\"anyOf\": {\"buildingId\": \"%s\", \"kind\": \"DESK\"}, \"start\": \"%s\", \"end\": \"%s\"}"
                                .formatted(building, start, end));
        };
    }

    private void look() throws SQLException {
        try (Connection c = service.connect();
                Statement s = c.createStatement();
                ResultSet r =
                        s.executeQuery("select public_id::text, (current_date + 1)::text from building order by id")) {
            while (r.next()) {
                buildings.add(r.getString(1));
                tomorrow = LocalDate.parse(r.getString(2));
            }
        }
    }

    private long readsOfAll() throws SQLException {
        try (Connection c = service.connect();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("select seq_scan from pg_stat_user_tables where relname = 'booking'")) {
            r.next();
            return r.getLong(1);
        }
    }
}
