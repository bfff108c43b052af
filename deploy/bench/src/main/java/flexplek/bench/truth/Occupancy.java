package flexplek.bench.truth;

import com.fasterxml.jackson.databind.JsonNode;
import flexplek.bench.ground.Site;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Desks booked and checked in, by place; places without any are left out. */
public record Occupancy(Map<UUID, Count> places) {

    /** Desks with a live booking now, and those whose person is there. */
    public record Count(int booked, int checkedIn) {}

    private static final String RECOUNT = """
            select b.public_id, f.public_id, n.public_id, count(*), count(*) filter (where k.status = 'CHECKED_IN')
            from booking k join space s on s.id = k.space_id join building b on b.id = k.building_id
              join floor f on f.id = s.floor_id join neighbourhood n on n.id = s.neighbourhood_id
            where k.building_id = ? and k.live and k.starts <= ? and k.ends > ?
            group by grouping sets ((b.public_id), (f.public_id), (n.public_id))""";

    /** As occupancy-service shows it. */
    public static Occupancy shown(JsonNode snapshot) {
        Map<UUID, Count> places = new HashMap<>();
        put(places, snapshot.path("building"));
        snapshot.path("floors").forEach(place -> put(places, place));
        snapshot.path("neighbourhoods").forEach(place -> put(places, place));
        return new Occupancy(places);
    }

    private static void put(Map<UUID, Count> places, JsonNode place) {
        JsonNode desks = place.path("desks");
        if (desks.path("booked").asInt() > 0) {
            places.put(
                    UUID.fromString(place.path("placeId").asText()),
                    new Count(
                            desks.path("booked").asInt(),
                            desks.path("checkedIn").asInt()));
        }
    }

    /** As the bookings say it that stand in booking-service's database. */
    public static Occupancy recounted(Connection database, Site site, Instant now) throws SQLException {
        Map<UUID, Count> places = new HashMap<>();
        try (PreparedStatement s = database.prepareStatement(RECOUNT)) {
            s.setInt(1, site.key());
            s.setObject(2, now.atOffset(ZoneOffset.UTC));
            s.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    for (int column = 1; column <= 3; column++) {
                        if (r.getObject(column) != null) {
                            places.put(r.getObject(column, UUID.class), new Count(r.getInt(4), r.getInt(5)));
                        }
                    }
                }
            }
        }
        return new Occupancy(places);
    }

    public Count whole(Site site) {
        return places.getOrDefault(site.id(), new Count(0, 0));
    }
}
