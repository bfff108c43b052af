package flexplek.screen;

/** Examples for the OpenAPI document. */
final class Examples {

    static final String PLACE = """
            {"placeId":"0199f3a0-1111-7000-8000-000000000003","place":"BUILDING","name":"Kadegebouw",\
            "buildingId":"0199f3a0-1111-7000-8000-000000000003","at":"2026-11-24T09:05:01Z",\
            "desks":{"capacity":24,"booked":14,"checkedIn":12,"free":10},\
            "rooms":{"capacity":2,"booked":1,"checkedIn":1,"free":1},\
            "byKind":[{"kind":"DESK","capacity":24,"booked":14,"checkedIn":12,"free":10},\
            {"kind":"ROOM","capacity":2,"booked":1,"checkedIn":1,"free":1}],"peakToday":17,\
            "counted":{"count":12,"countedAt":"2026-11-24T09:05:00Z","sensors":2,"desks":20,"rooms":2}}""";

    static final String SNAPSHOT = """
            {"buildingId":"0199f3a0-1111-7000-8000-000000000003","name":"Kadegebouw","zone":"Europe/Amsterdam",\
            "at":"2026-11-24T09:05:01Z","stale":false,"heardUntil":"2026-11-24T09:05:00Z","building":\
            """ + PLACE + ",\"floors\":[],\"neighbourhoods\":[]}";

    static final String STREAM =
            "id: 41\nevent: snapshot\ndata: " + SNAPSHOT + "\n\nid: 42\nevent: change\ndata: " + PLACE + "\n\n";

    static final String OVERVIEW =
            "event: overview\ndata: {\"at\":\"2026-11-24T09:05:01Z\",\"stale\":false,\"heardUntil\":\"2026-11-24T09:05:00Z\",\"buildings\":["
                    + PLACE + "]}\n\nevent: change\ndata: " + PLACE + "\n\n";

    static final String SPACE_STATES = """
            {"floorId":"0199f3a0-1111-7000-8000-000000000004","buildingId":"0199f3a0-1111-7000-8000-000000000003",\
            "at":"2026-11-24T09:05:01Z","stale":false,"heardUntil":"2026-11-24T09:05:00Z","spaces":[\
            {"spaceId":"0199f3a0-1111-7000-8000-000000000002","state":"CHECKED_IN","since":"2026-11-24T07:12:31Z"},\
            {"spaceId":"0199f3a0-1111-7000-8000-000000000008","state":"BOOKED","since":"2026-11-24T09:00:00Z",\
            "releasesAt":"2026-11-24T09:30:00Z"}]}""";

    static final String SPACE_CHANGES = """
            event: opened
            data: {"floorId":"0199f3a0-1111-7000-8000-000000000004",\
            "buildingId":"0199f3a0-1111-7000-8000-000000000003","zone":"Europe/Amsterdam",\
            "at":"2026-11-24T09:05:01Z","stale":false,"heardUntil":"2026-11-24T09:05:00Z"}

            event: change
            data: {"spaceId":"0199f3a0-1111-7000-8000-000000000002",\
            "floorId":"0199f3a0-1111-7000-8000-000000000004","day":"2026-11-24",\
            "taken":[{"start":"2026-11-24T08:00:00Z","end":"2026-11-24T16:30:00Z"}]}

            """;

    private Examples() {}
}
