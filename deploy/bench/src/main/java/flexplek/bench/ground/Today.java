package flexplek.bench.ground;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A building where it is day now, the slot that runs now, and its desks that are free in it, floor by floor. */
public record Today(Site site, Instant start, Instant end, List<List<Desk>> freeByFloor) {
    public static final int DESKS_A_FLOOR = 400;

    private static final int QUARTER = 900;
    private static final int LONG = 4 * QUARTER;

    /** Where clocks stand between 3 and 20 h; a second building half a world away serves when it is night in the first. */
    static SiteFiles files(Instant now) {
        int hour = now.atOffset(ZoneOffset.UTC).getHour();
        return hour >= 3 && hour < 20
                ? new SiteFiles("BENCH-DAY", "Etc/UTC", 10, DESKS_A_FLOOR)
                : new SiteFiles("BENCH-NIGHT", "Etc/GMT-12", 10, DESKS_A_FLOOR);
    }

    /** Made at first use. */
    public static Today of(Ground ground, Connection database, Instant now) throws SQLException {
        Site site = ground.site(files(now));
        Instant start = Instant.ofEpochSecond(now.getEpochSecond() / QUARTER * QUARTER);
        Instant end = start.plusSeconds(LONG);
        Set<Integer> taken = taken(database, site, start, end);
        List<List<Desk>> floors = new ArrayList<>();
        int floor = -1;
        for (Desk desk : ground.desks(site)) {
            if (desk.floorKey() != floor) {
                floor = desk.floorKey();
                floors.add(new ArrayList<>());
            }
            if (!taken.contains(desk.key())) {
                floors.getLast().add(desk);
            }
        }
        return new Today(site, start, end, floors);
    }

    private static Set<Integer> taken(Connection database, Site site, Instant start, Instant end) throws SQLException {
        Set<Integer> taken = new HashSet<>();
        try (PreparedStatement s = database.prepareStatement("""
                select space_id from booking where building_id = ? and live
                  and during && tstzrange(?, ?, '[)')""")) {
            s.setInt(1, site.key());
            s.setObject(2, start.atOffset(ZoneOffset.UTC));
            s.setObject(3, end.atOffset(ZoneOffset.UTC));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    taken.add(r.getInt(1));
                }
            }
        }
        return taken;
    }
}
