package flexplek.screen;

/** Examples for the OpenAPI document. */
final class Examples {

    static final String PLACE = """
            {"placeId":"0199f3a0-1111-7000-8000-000000000003","place":"BUILDING","name":"Kadegebouw",\
            "buildingId":"0199f3a0-1111-7000-8000-000000000003","at":"2026-11-24T09:05:01Z",\
            "desks":{"capacity":24,"booked":14,"checkedIn":12,"free":10},\
            "rooms":{"capacity":2,"booked":1,"checkedIn":1,"free":1},"peakToday":17,\
            "counted":{"count":12,"countedAt":"2026-11-24T09:05:00Z"}}""";

    static final String SNAPSHOT = """
            {"buildingId":"0199f3a0-1111-7000-8000-000000000003","name":"Kadegebouw","zone":"Europe/Amsterdam",\
            "at":"2026-11-24T09:05:01Z","stale":false,"building":\
            """ + PLACE + ",\"floors\":[],\"neighbourhoods\":[]}";

    static final String STREAM =
            "id: 41\nevent: snapshot\ndata: " + SNAPSHOT + "\n\nid: 42\nevent: change\ndata: " + PLACE + "\n\n";

    private Examples() {}
}
