package flexplek.bench.ground;

import flexplek.bench.load.Answer;
import flexplek.bench.load.Call;
import flexplek.bench.load.Wire;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Brings the invented buildings and people in through the administrator's interface, once; later runs find them there. */
public final class Ground {
    private static final int PEOPLE_A_CALL = 1000;

    private final Wire booking;
    private final Connection database;
    private final Crowd crowd;
    private final Consumer<String> say;

    public Ground(Wire booking, Connection database, Crowd crowd, Consumer<String> say) {
        this.booking = booking;
        this.database = database;
        this.crowd = crowd;
        this.say = say;
    }

    /** All people of the crowd; returns their inside keys, by number. */
    public People people() throws SQLException {
        int[] keys = keys();
        for (int from = 0; from < keys.length; from += PEOPLE_A_CALL) {
            int to = Math.min(keys.length, from + PEOPLE_A_CALL);
            if (Arrays.stream(keys, from, to).anyMatch(key -> key == 0)) {
                accepted(booking.send(Call.post("/v1/people-imports", crowd.admin(), null, Crowd.asImport(from, to))));
                say.accept("people " + from + " to " + to + " brought in");
            }
        }
        return new People(keys());
    }

    private int[] keys() throws SQLException {
        int[] keys = new int[Crowd.SIZE];
        UUID[] ids = new UUID[Crowd.SIZE];
        Arrays.setAll(ids, Crowd::id);
        try (PreparedStatement s = database.prepareStatement("""
                select w.number, p.id from unnest(?::uuid[]) with ordinality w (id, number)
                join person p on p.subject::text = w.id::text""")) {
            s.setArray(1, database.createArrayOf("uuid", ids));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    keys[r.getInt(1) - 1] = r.getInt(2);
                }
            }
        }
        return keys;
    }

    /** The building that these files describe. */
    public Site site(SiteFiles files) throws SQLException {
        Optional<Site> known = find(files.code());
        if (known.isPresent() && known.get().zone().equals(ZoneId.of(files.zone()))) {
            return known.get();
        }
        long start = System.nanoTime();
        accepted(booking.send(new Call(
                "POST",
                "/v1/building-imports?dryRun=false",
                Call.bearer(crowd.admin()),
                null,
                "multipart/form-data; boundary=" + SiteFiles.BOUNDARY,
                files.form())));
        say.accept("building %s brought in: %d floors of %d desks, %d ms"
                .formatted(files.code(), files.floors(), files.desksAFloor(), (System.nanoTime() - start) / 1_000_000));
        return find(files.code()).orElseThrow();
    }

    private Optional<Site> find(String code) throws SQLException {
        try (PreparedStatement s =
                database.prepareStatement("select id, public_id, code, name, zone from building where code = ?")) {
            s.setString(1, code);
            try (ResultSet r = s.executeQuery()) {
                return r.next()
                        ? Optional.of(new Site(
                                r.getInt(1),
                                r.getObject(2, UUID.class),
                                r.getString(3),
                                r.getString(4),
                                ZoneId.of(r.getString(5))))
                        : Optional.empty();
            }
        }
    }

    /** The desks of a building, by floor and code. */
    public List<Desk> desks(Site site) throws SQLException {
        List<Desk> desks = new ArrayList<>();
        try (PreparedStatement s = database.prepareStatement("""
                select s.id, s.public_id, s.name, f.id, f.public_id, n.public_id
                from space s join floor f on f.id = s.floor_id join neighbourhood n on n.id = s.neighbourhood_id
                where s.building_id = ? order by f.level, s.code""")) {
            s.setInt(1, site.key());
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    desks.add(new Desk(
                            r.getInt(1),
                            r.getObject(2, UUID.class),
                            r.getString(3),
                            r.getInt(4),
                            r.getObject(5, UUID.class),
                            r.getObject(6, UUID.class),
                            site));
                }
            }
        }
        return desks;
    }

    /** The first day on which, and after which, nobody has booked anything in these buildings. */
    public LocalDate freshDay(List<Site> sites, LocalDate tomorrow) throws SQLException {
        Object[] keys = sites.stream().map(Site::key).toArray();
        try (PreparedStatement s =
                database.prepareStatement("select max(day) + 1 from booking where building_id = any(?) and day >= ?")) {
            s.setArray(1, database.createArrayOf("int4", keys));
            s.setObject(2, tomorrow);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                LocalDate after = r.getObject(1, LocalDate.class);
                return after == null ? tomorrow : after;
            }
        }
    }

    private static void accepted(Answer answer) {
        if (answer.status() != 200 && answer.status() != 201) {
            throw new IllegalStateException("An import was answered " + answer.kind() + ": " + answer.text());
        }
    }
}
