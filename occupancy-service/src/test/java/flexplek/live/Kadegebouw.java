package flexplek.live;

import static java.util.Objects.requireNonNull;

import flexplek.topic.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small building for tests: two floors, three neighbourhoods, six desks and two rooms; and what is told of it. */
public final class Kadegebouw {

    public static final UUID BUILDING = id(1);
    public static final UUID FLOOR_3 = id(3);
    public static final UUID FLOOR_4 = id(4);
    public static final UUID WATERKANT = id(31);
    public static final UUID STADSKANT = id(32);
    public static final UUID DAKTUIN = id(41);
    public static final UUID ROOM = id(307);

    public record Event(String type, UUID key, Map<String, Object> fields) {
        public byte[] json() {
            return Json.write(fields);
        }

        public Event without(String field) {
            Map<String, Object> changed = new LinkedHashMap<>(fields);
            changed.remove(field);
            return new Event(type, key, changed);
        }

        public Event with(String field, Object value) {
            Map<String, Object> changed = new LinkedHashMap<>(fields);
            changed.put(field, value);
            return new Event(type, key, changed);
        }
    }

    private Kadegebouw() {}

    public static UUID id(int number) {
        return new UUID(0x0199f3a000007000L, 0x8000000000000000L + number);
    }

    /** Desks 1 to 6: two in each neighbourhood. */
    public static UUID desk(int number) {
        return id(300 + number);
    }

    public static Event building() {
        return new Event(
                "building.changed.v1",
                BUILDING,
                Map.of(
                        "buildingId", BUILDING,
                        "name", "Kadegebouw",
                        "zone", "Europe/Amsterdam",
                        "opens", "07:00",
                        "closes", "19:00",
                        "organisations", List.of("minbin"),
                        "floors",
                                List.of(
                                        floor(
                                                FLOOR_3,
                                                3,
                                                List.of(
                                                        neighbourhood(WATERKANT, "3A Waterkant"),
                                                        neighbourhood(STADSKANT, "3B Stadskant"))),
                                        floor(FLOOR_4, 4, List.of(neighbourhood(DAKTUIN, "4A Daktuin"))))));
    }

    /** Shared by minbin, which manages it, and by minwater, for which Stadskant is held. */
    public static Event buildingWithStadskantHeld() {
        Map<String, Object> held = Map.of("neighbourhoodId", STADSKANT, "name", "3B Stadskant", "heldFor", "minwater");
        return building()
                .with("organisations", List.of("minbin", "minwater"))
                .with("managedBy", "minbin")
                .with(
                        "floors",
                        List.of(
                                floor(FLOOR_3, 3, List.of(neighbourhood(WATERKANT, "3A Waterkant"), held)),
                                floor(FLOOR_4, 4, List.of(neighbourhood(DAKTUIN, "4A Daktuin")))));
    }

    public static Map<String, Object> floor(UUID id, int level, List<Map<String, Object>> neighbourhoods) {
        return Map.of("floorId", id, "name", "Verdieping " + level, "level", level, "neighbourhoods", neighbourhoods);
    }

    public static Map<String, Object> neighbourhood(UUID id, String name) {
        return Map.of("neighbourhoodId", id, "name", name);
    }

    public static List<Event> spaces() {
        List<Event> spaces = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            spaces.add(space(desk(number), "DESK", neighbourhoodOf(number)));
        }
        spaces.add(space(ROOM, "ROOM", WATERKANT));
        spaces.add(space(id(308), "ROOM", DAKTUIN));
        return spaces;
    }

    public static Event space(UUID spaceId, String kind, UUID neighbourhoodId) {
        return new Event(
                "space.changed.v1",
                spaceId,
                Map.of(
                        "spaceId",
                        spaceId,
                        "name",
                        "3A-012",
                        "kind",
                        kind,
                        "capacity",
                        1,
                        "buildingId",
                        BUILDING,
                        "floorId",
                        floorOf(neighbourhoodId),
                        "neighbourhoodId",
                        neighbourhoodId,
                        "inService",
                        true));
    }

    public static Event made(int booking, UUID spaceId, String start, String end) {
        UUID neighbourhoodId = spaceId.equals(ROOM) ? WATERKANT : neighbourhoodOf(numberOf(spaceId));
        return new Event(
                "booking.made.v1",
                BUILDING,
                Map.of(
                        "bookingId",
                        id(9000 + booking),
                        "spaceId",
                        spaceId,
                        "kind",
                        spaceId.equals(ROOM) ? "ROOM" : "DESK",
                        "buildingId",
                        BUILDING,
                        "floorId",
                        floorOf(neighbourhoodId),
                        "neighbourhoodId",
                        neighbourhoodId,
                        "start",
                        Instant.parse(start),
                        "end",
                        Instant.parse(end),
                        "zone",
                        "Europe/Amsterdam",
                        "version",
                        0));
    }

    /** It is held for somebody who waits. */
    public static Event offered(int booking, UUID spaceId, String start, String end) {
        return as("booking.offered.v1", made(booking, spaceId, start, end), 0);
    }

    /** What became of a booking, of which this type of event tells nothing else that is read here. */
    public static Event as(String type, Event before, int version) {
        return new Event(type, before.key, before.fields).with("version", version);
    }

    public static Event checkedIn(Event made) {
        return new Event("booking.checked-in.v1", made.key, made.fields).with("version", 1);
    }

    /** Its building has another zone, and it keeps the times of the clock. */
    public static Event moved(Event made, int version, String start, String end) {
        return new Event("booking.affected.v1", made.key, made.fields)
                .with("version", version)
                .with("start", Instant.parse(start))
                .with("end", Instant.parse(end))
                .with("reason", "ZONE_CHANGED");
    }

    /** As {@code after} is made, another slot or space of the same booking. */
    public static Event changed(Event before, Event after, int version) {
        return new Event("booking.changed.v1", before.key, after.fields)
                .with("bookingId", field(before, "bookingId"))
                .with("version", version)
                .with(
                        "before",
                        Map.of(
                                "spaceId", field(before, "spaceId"),
                                "spaceName", "3A-014",
                                "start", field(before, "start"),
                                "end", field(before, "end")));
    }

    private static Object field(Event event, String name) {
        return requireNonNull(event.fields.get(name), name);
    }

    public static Event cancelled(Event made) {
        return new Event("booking.cancelled.v1", made.key, made.fields).with("version", 2);
    }

    public static Event released(Event made, String at) {
        return new Event("booking.released.v1", made.key, made.fields)
                .with("version", 2)
                .with("releasedAt", Instant.parse(at));
    }

    /** As it is brought in once it is over. */
    public static Event recorded(Event made, String status) {
        return new Event("booking.recorded.v1", made.key, made.fields).with("status", status);
    }

    public static Event counted(String sensor, UUID placeId, String at, int count) {
        return new Event(
                "sensor.counted.v1",
                BUILDING,
                Map.of(
                        "sensorId", sensor,
                        "placeId", placeId,
                        "buildingId", BUILDING,
                        "countedAt", Instant.parse(at),
                        "count", count));
    }

    private static int numberOf(UUID desk) {
        return (int) (desk.getLeastSignificantBits() & 0xffff) - 300;
    }

    private static UUID neighbourhoodOf(int desk) {
        return desk <= 2 ? WATERKANT : desk <= 4 ? STADSKANT : DAKTUIN;
    }

    private static UUID floorOf(UUID neighbourhoodId) {
        return neighbourhoodId.equals(DAKTUIN) ? FLOOR_4 : FLOOR_3;
    }
}
