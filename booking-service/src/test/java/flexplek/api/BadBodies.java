package flexplek.api;

import flexplek.trial.ApiOperation;
import flexplek.trial.BadRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bodies that read as JSON and are wrong all the same, with the field that is to be named. */
final class BadBodies {

    private static final String ID = "\"0199f3a0-dead-7000-8000-000000000000\"";
    private static final String SLOT = "\"start\":\"2026-11-24T08:00:00Z\",\"end\":\"2026-11-24T16:00:00Z\"";
    private static final String LONG = "x".repeat(10_000);
    private static final String MANY = "[" + "\"x\",".repeat(99_999) + "\"x\"]";

    private static final String NULLS = "[" + "null,".repeat(999_999) + "null]";
    private static final String EMPTY = "[" + "{},".repeat(999_999) + "{}]";

    private final Map<String, ApiOperation> operations;
    private final List<BadRequest> all = new ArrayList<>();

    private BadBodies(List<ApiOperation> operations) {
        this.operations = operations.stream().collect(Collectors.toMap(ApiOperation::id, Function.identity()));
    }

    static Stream<BadRequest> all(List<ApiOperation> operations) {
        BadBodies bodies = new BadBodies(operations);
        bodies.bookings();
        bodies.waitlist();
        bodies.exchanges();
        bodies.changes();
        bodies.cancellations();
        bodies.series();
        bodies.imports();
        bodies.rules();
        bodies.setRules();
        bodies.teamDays();
        bodies.faults();
        bodies.visits();
        return bodies.all.stream();
    }

    private void add(String operation, String body, String field) {
        add(operation, 400, body, field);
    }

    private void add(String operation, int status, String body, String field) {
        ApiOperation known = operations.get(operation);
        if (known == null) {
            throw new IllegalStateException("no operation " + operation);
        }
        all.add(BadRequest.withBody(known, body.replace("ID", ID).replace("SLOT", SLOT), status, field));
    }

    private void exchanges() {
        add("offerExchange", "{}", "withBookingId");
        add("offerExchange", "{\"withBookingId\":null}", "withBookingId");
        add("offerExchange", "{\"withBookingId\":\"x\"}", "withBookingId");
        add("offerExchange", "{\"withBookingId\":ID,\"spaceId\":ID}", "spaceId");
    }

    private void bookings() {
        add("book", "{}", "start");
        add("book", "{SLOT}", "spaceId");
        add("book", "{\"spaceId\":ID,\"spaceId\":ID,SLOT}", "spaceId");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"people\":\" \"},SLOT}", "anyOf.people");
        add("book", "{\"spaceId\":\"kade\",SLOT}", "spaceId");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"windows\":true},SLOT}", "anyOf.windows");
        add("book", "{\"spaceId\":7,SLOT}", "spaceId");
        add("book", "{\"spaceId\":\"AAAAAAAAAAAAAAAAAAAAAA==\",SLOT}", "spaceId");
        add("book", "{\"spaceId\":ID,\"anyOf\":{\"floorId\":ID},SLOT}", "spaceId");
        add("book", "{\"spaceId\":ID,\"personId\":[],SLOT}", "personId");
        add("book", "{\"anyOf\":{},SLOT}", "anyOf");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"buildingId\":ID},SLOT}", "anyOf");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"kind\":\"SOFA\"},SLOT}", "anyOf.kind");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"kind\":1},SLOT}", "anyOf.kind");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"people\":-1},SLOT}", "anyOf.people");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"people\":1.5},SLOT}", "anyOf.people");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"people\":\"2\"},SLOT}", "anyOf.people");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"people\":99999999999},SLOT}", "anyOf.people");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"nearTeam\":\"yes\"},SLOT}", "anyOf.nearTeam");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"amenities\":[\"sauna\"]},SLOT}", "anyOf.amenities");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"amenities\":[null]},SLOT}", "anyOf.amenities[0]");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"amenities\":[\"a\\u0000\"]},SLOT}", "anyOf.amenities[0]");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"amenities\":[\"\\ud800\"]},SLOT}", "anyOf.amenities[0]");
        add("book", "{\"anyOf\":{\"floorId\":ID,\"amenities\":" + MANY + "},SLOT}", "anyOf.amenities");
        for (String instant : List.of(
                "\"2026-02-30T08:00:00Z\"",
                "\"9999-01-01T00:00:00Z\"",
                "\"-0001-01-01T00:00:00Z\"",
                "1764000000",
                "\"+999999999-12-31T23:59:59Z\"",
                "\"2026-11-24\"",
                "\"\"",
                "null",
                "{}")) {
            add("book", "{\"spaceId\":ID,\"end\":\"2026-11-24T16:00:00Z\",\"start\":" + instant + "}", "start");
        }
        add("book", "{\"spaceId\":ID,\"start\":\"2026-11-24T16:00:00Z\",\"end\":\"2026-11-24T08:00:00Z\"}", "end");
        for (String title :
                List.of("7", "\"\"", "\" \"", "\"a\\nb\"", "\"a\\u202eb\"", "\"" + "x".repeat(121) + "\"")) {
            add("book", "{\"spaceId\":ID,SLOT,\"title\":" + title + "}", "title");
        }
        add("book", "{\"spaceId\":ID,SLOT,\"titlePrivate\":true}", "titlePrivate");
        add("book", "{\"spaceId\":ID,SLOT,\"title\":\"a\",\"titlePrivate\":\"yes\"}", "titlePrivate");
    }

    private void waitlist() {
        add("joinWaitlist", "{}", "start");
        add("joinWaitlist", "{SLOT}", "spaceId");
        add("joinWaitlist", "{\"spaceId\":7,SLOT}", "spaceId");
        add("joinWaitlist", "{\"spaceId\":ID,\"anyOf\":{\"floorId\":ID},SLOT}", "spaceId");
        add("joinWaitlist", "{\"spaceId\":ID,\"personId\":ID,SLOT}", "personId");
        add("joinWaitlist", "{\"spaceId\":ID,\"autoAccept\":\"yes\",SLOT}", "autoAccept");
        add("joinWaitlist", "{\"anyOf\":{},SLOT}", "anyOf");
        add("joinWaitlist", "{\"anyOf\":{\"floorId\":ID,\"kind\":\"SOFA\"},SLOT}", "anyOf.kind");
        add("joinWaitlist", "{\"anyOf\":{\"floorId\":ID,\"people\":-1},SLOT}", "anyOf.people");
        add("joinWaitlist", "{\"anyOf\":{\"floorId\":ID,\"amenities\":[\"sauna\"]},SLOT}", "anyOf.amenities");
        add("joinWaitlist", "{\"spaceId\":ID,\"start\":\"2026-11-24T08:00:00Z\",\"end\":null}", "end");
        add(
                "joinWaitlist",
                "{\"spaceId\":ID,\"start\":\"2026-11-24T16:00:00Z\",\"end\":\"2026-11-24T08:00:00Z\"}",
                "end");
    }

    private void faults() {
        add("reportFault", "{}", "kind");
        add("reportFault", "{\"kind\":\"MONITOR\"}", "spaceId");
        add("reportFault", "{\"spaceId\":7,\"kind\":\"MONITOR\"}", "spaceId");
        add("reportFault", "{\"spaceId\":ID,\"kind\":\"SOFA\"}", "kind");
        add("reportFault", "{\"spaceId\":ID,\"kind\":0}", "kind");
        add("reportFault", "{\"spaceId\":ID,\"kind\":\"OTHER\"}", "description");
        add("reportFault", "{\"spaceId\":ID,\"kind\":\"OTHER\",\"description\":\" \"}", "description");
        add("reportFault", "{\"spaceId\":ID,\"kind\":\"DESK\",\"description\":\"" + LONG + "\"}", "description");
        add("reportFault", "{\"spaceId\":ID,\"kind\":\"DESK\",\"description\":\"a\\u0000\"}", "description");
        add("reportFault", "{\"spaceId\":ID,\"kind\":\"DESK\",\"showName\":\"yes\"}", "showName");
        add("changeFault", "{}", "state");
        add("changeFault", "{\"state\":null}", "state");
        add("changeFault", "{\"state\":\"GONE\"}", "state");
        add("changeFault", "{\"state\":\"REPORTED\"}", "state");
        add("changeFault", "{\"state\":\"SOLVED\",\"answer\":null}", "answer");
        add("changeFault", "{\"state\":\"SOLVED\",\"answer\":\"" + LONG + "\"}", "answer");
        add("changeFault", "{\"state\":\"SOLVED\",\"kind\":\"DESK\"}", "kind");
        add("changeFault", "{\"state\":\"SOLVED\"}", "If-Match");
    }

    private void visits() {
        add("announceVisit", "{}", "guestName");
        add("announceVisit", "{\"guestName\":\"Ada\"}", "buildingId");
        add("announceVisit", "{\"guestName\":\"Ada\",\"buildingId\":ID}", "start");
        add("announceVisit", "{\"guestName\":\"Ada\",\"buildingId\":ID,\"start\":\"2026-11-24T08:00:00Z\"}", "end");
        add("announceVisit", "{\"guestName\":\"Ada\",\"buildingId\":ID,\"start\":\"today\"}", "start");
        add(
                "announceVisit",
                "{\"guestName\":\"Ada\",\"buildingId\":ID,\"start\":\"2026-11-24T08:00:00Z\",\"end\":\"2026-11-24T08:00:00Z\"}",
                "end");
        add("announceVisit", "{\"guestName\":\"Ada\",\"buildingId\":7,SLOT}", "buildingId");
        add("announceVisit", "{\"guestName\":\"Ada\",\"bookingId\":ID,SLOT}", "start");
        add("announceVisit", "{\"guestName\":\"Ada\",\"bookingId\":ID,\"buildingId\":ID}", "buildingId");
        add("announceVisit", "{\"buildingId\":ID,SLOT}", "guestName");
        add("announceVisit", "{\"guestName\":\" \",\"buildingId\":ID,SLOT}", "guestName");
        add("announceVisit", "{\"guestName\":7,\"buildingId\":ID,SLOT}", "guestName");
        add("announceVisit", "{\"guestName\":\"Ada\\nBob\",\"buildingId\":ID,SLOT}", "guestName");
        add("announceVisit", "{\"guestName\":\"" + LONG + "\",\"buildingId\":ID,SLOT}", "guestName");
        add("announceVisit", "{\"guestName\":\"Ada\",\"guestFrom\":\" \",\"buildingId\":ID,SLOT}", "guestFrom");
        add(
                "announceVisit",
                "{\"guestName\":\"Ada\",\"guestFrom\":\"" + LONG + "\",\"buildingId\":ID,SLOT}",
                "guestFrom");
        add("announceVisit", "{\"guestName\":\"Ada\",\"mail\":\"a@b.nl\",\"buildingId\":ID,SLOT}", "mail");
        for (String field : List.of("start", "end", "bookingId", "guestName", "guestFrom")) {
            add("changeVisit", "{}", field);
        }
        add("changeVisit", "{\"start\":null}", "start");
        add("changeVisit", "{\"guestName\":null}", "guestName");
        add("changeVisit", "{\"guestName\":\" \"}", "guestName");
        add("changeVisit", "{\"guestFrom\":\" \"}", "guestFrom");
        add("changeVisit", "{\"guestFrom\":\"" + LONG + "\"}", "guestFrom");
        add("changeVisit", "{\"bookingId\":7}", "bookingId");
        add("changeVisit", "{\"bookingId\":ID,SLOT}", "start");
        add("changeVisit", "{\"start\":\"2026-11-24T08:00:00Z\",\"end\":\"2026-11-24T07:00:00Z\"}", "end");
        add("changeVisit", "{\"buildingId\":ID}", "buildingId");
        add("changeVisit", "{SLOT}", "If-Match");
    }

    private void changes() {
        for (String field : List.of("spaceId", "start", "end")) {
            add("changeBooking", "{}", field);
            add("changeBooking", "{\"" + field + "\":null}", field);
            add("changeBooking", "{\"" + field + "\":\"\"}", field);
            add("changeBooking", "{\"" + field + "\":7}", field);
        }
        add("changeBooking", "{\"end\":\"2026-11-24\"}", "end");
        add("changeBooking", "{\"start\":\"9999-01-01T00:00:00Z\"}", "start");
        add("changeBooking", "{\"end\":\"2026-11-24T16:00:00Z\",\"status\":\"CANCELLED\"}", "status");
        add("changeBooking", "{\"end\":\"2026-11-24T16:00:00Z\",\"personId\":ID}", "personId");
        add("changeBooking", "{\"end\":\"2026-11-24T16:00:00Z\"}", "If-Match");
        for (String field : List.of("title", "titlePrivate")) {
            add("changeBooking", "{}", field);
            add("changeBooking", "{\"" + field + "\":7}", field);
            add("changeBooking", "{\"" + field + "\":\"a\\nb\"}", field);
        }
        add("changeBooking", "{\"title\":\"" + "x".repeat(121) + "\"}", "title");
        add("changeBooking", "{\"titlePrivate\":null}", "titlePrivate");
        add("putExpectedArrival", "{}", "expectedAt");
        add("putExpectedArrival", "{\"expectedAt\":null}", "expectedAt");
        add("putExpectedArrival", "{\"expectedAt\":\"09:30\"}", "expectedAt");
        add("putExpectedArrival", "{\"expectedAt\":\"2026-11-24T09:30:30Z\"}", "expectedAt");
        add("putExpectedArrival", "{\"expectedAt\":\"9999-01-01T00:00:00Z\"}", "expectedAt");
        add("putExpectedArrival", "{\"expectedAt\":\"2026-11-24T09:30:00Z\",\"end\":1}", "end");
    }

    private void series() {
        String rule = "\"recurrence\":\"FREQ=DAILY\"";
        String rest = "\"mode\":\"ALL\",SLOT}";
        add("bookSeries", "{}", "start");
        add("bookSeries", "{" + rule + "," + rest, "spaceId");
        add("bookSeries", "{\"spaceId\":ID,\"anyOf\":{\"floorId\":ID}," + rule + "," + rest, "spaceId");
        add("bookSeries", "{\"anyOf\":{\"floorId\":ID,\"kind\":\"SOFA\"}," + rule + "," + rest, "anyOf.kind");
        add("bookSeries", "{\"spaceId\":ID," + rest, "recurrence");
        add("bookSeries", "{\"spaceId\":ID,\"recurrence\":7," + rest, "recurrence");
        add("bookSeries", "{\"spaceId\":ID,\"recurrence\":\"" + LONG + "\"," + rest, "recurrence");
        add("bookSeries", "{\"spaceId\":ID," + rule + ",SLOT}", "mode");
        add("bookSeries", "{\"spaceId\":ID," + rule + ",\"mode\":\"SOME\",SLOT}", "mode");
        add("bookSeries", "{\"spaceId\":ID," + rule + ",\"leaveOut\":[null]," + rest, "leaveOut[0]");
        add("bookSeries", "{\"spaceId\":ID," + rule + ",\"leaveOut\":[\"2026-02-30\"]," + rest, "leaveOut[0]");
        add("bookSeries", "{\"spaceId\":ID," + rule + ",\"leaveOut\":" + MANY + "," + rest, "leaveOut[0]");
        add("bookSeries", "{\"spaceId\":ID," + rule + ",\"personId\":\"me\"," + rest, "personId");
        add(
                "bookSeries",
                "{\"spaceId\":ID," + rule + ",\"mode\":\"ALL\",\"end\":\"2026-11-24T16:00:00Z\",\"start\":null}",
                "start");
        for (String field : List.of("startTime", "endTime", "spaceId")) {
            add("changeBookingSeries", "{}", field);
            add("changeBookingSeries", "{\"" + field + "\":null}", field);
            add("changeBookingSeries", "{\"" + field + "\":\"x\"}", field);
            add("changeBookingSeries", "{\"" + field + "\":7}", field);
        }
        add("changeBookingSeries", "{\"startTime\":\"24:01\"}", "startTime");
        add("changeBookingSeries", "{\"endTime\":\"16:00\",\"recurrence\":\"FREQ=DAILY\"}", "recurrence");
        add("changeBookingSeries", "{\"endTime\":\"16:00\"}", "If-Match");
    }

    private void cancellations() {
        for (String date : List.of("null", "\"\"", "7", "\"2026-13-01\"", "\"2026-12-01T00:00:00Z\"", "{}")) {
            add("cancelBookings", "{\"to\":\"2026-12-01\",\"from\":" + date + "}", "from");
            add("cancelBookings", "{\"from\":\"2026-12-01\",\"to\":" + date + "}", "to");
        }
        add("cancelBookings", "{\"from\":\"2026-12-02\",\"to\":\"2026-12-01\"}", "to");
        add("cancelBookings", "{\"from\":\"2026-12-01\",\"to\":\"2028-12-01\"}", "to");
        add("cancelBookings", "{\"from\":\"2026-12-01\",\"to\":\"2026-12-01\",\"personId\":ID}", "personId");
    }

    private void imports() {
        String person = "{\"id\":ID,\"organisation\":\"minbin\",\"displayName\":\"A\"";
        add("importPeople", "{}", "people");
        add("importPeople", "{\"people\":[]}", "people");
        add("importPeople", "{\"people\":[null]}", "people[0]");
        add("importPeople", "{\"people\":" + MANY + "}", "people[0]");
        add("importPeople", "{\"people\":" + NULLS + "}", "people[0]");
        add("importPeople", "{\"people\":" + EMPTY + "}", "people");
        String teams = "\"\",".repeat(11) + "\"\"";
        add(
                "importPeople",
                "{\"people\":[" + ("{\"teams\":[" + teams + "]},").repeat(900) + "{}]}",
                "people[833].teams");
        add("importPeople", "{\"people\":[{\"teams\":[" + "\"\",".repeat(1000) + "\"\"]}]}", "people[0].teams");
        add("importPeople", "{\"people\":[{}]}", "people[0].organisation");
        String nobody = "{\"organisation\":\"minbin\",\"displayName\":\"A\"";
        add("importPeople", "{\"people\":[" + nobody + "}]}", "people[0].subject");
        add("importPeople", "{\"people\":[" + person + ",\"subject\":\"a\"}]}", "people[0].subject");
        for (String subject : List.of("\"\"", "\"Zo\u00eb\"", "\"\\t\"", "7", "\"" + "x".repeat(256) + "\"")) {
            add("importPeople", "{\"people\":[" + nobody + ",\"subject\":" + subject + "}]}", "people[0].subject");
        }
        add(
                "importPeople",
                "{\"people\":[" + person + ",\"mentorId\":ID,\"mentorSubject\":\"a\"}]}",
                "people[0].mentorSubject");
        add("importPeople", "{\"people\":[" + person + ",\"mentorSubject\":\"\"}]}", "people[0].mentorSubject");
        add("importPeople", "{\"people\":[" + person + "}," + person + "}]}", "people[1].id");
        add("importPeople", "{\"people\":[" + person + ",\"startedOn\":\"2026-02-30\"}]}", "people[0].startedOn");
        add("importPeople", "{\"people\":[" + person + ",\"startedOn\":\"+999999999-01-01\"}]}", "people[0].startedOn");
        add("importPeople", "{\"people\":[" + person + ",\"startedOn\":\"2099-01-01\"}]}", "people[0].startedOn");
        add("importPeople", "{\"people\":[" + person + ",\"mentorId\":\"me\"}]}", "people[0].mentorId");
        add("importPeople", "{\"people\":[" + person + ",\"mentorId\":ID}]}", "people[0].mentorId");
        add(
                "importPeople",
                "{\"people\":[" + nobody + ",\"subject\":\"a\",\"mentorSubject\":\"a\"}]}",
                "people[0].mentorSubject");
        add("importPeople", "{\"people\":[" + person + ",\"teams\":[\"kade\"]}]}", "people[0].teams[0]");
        add("importPeople", "{\"people\":[" + person + ",\"teams\":[\"/other/kade\"]}]}", "people[0].teams[0]");
        add("importPeople", "{\"people\":[" + person + ",\"teams\":" + MANY + "}]}", "people[0].teams");
        add("importPeople", "{\"people\":[{\"displayName\":\"\\u0000\"}]}", "people[0].displayName");
        add("importPeople", "{\"people\":[{\"displayName\":\"" + LONG + "\"}]}", "people[0].displayName");
        add("importPeople", "{\"people\":[{\"organisation\":\"Min Bin\"}]}", "people[0].organisation");
        for (String subject : List.of("{}", "{\"subject\":\"\"}", "{\"subject\":\"Zo\u00eb\"}", "{\"subject\":null}")) {
            add("putPersonSubject", subject, "subject");
        }
        for (String path : List.of("{}", "{\"path\":\"\"}", "{\"path\":7}", "{\"path\":\"" + "x".repeat(256) + "\"}")) {
            add("putTeamPath", path, "path");
        }
        String booking = "{\"spaceId\":ID,\"personId\":ID,\"outcome\":\"BOOKED\"";
        add("importBookings", "{}", "bookings");
        add("importBookings", "{\"bookings\":[]}", "bookings");
        add("importBookings", "{\"bookings\":[{}]}", "bookings[0].outcome");
        add(
                "importBookings",
                "{\"bookings\":[" + booking.replace("BOOKED", "LOST") + ",SLOT}]}",
                "bookings[0].outcome");
        add("importBookings", "{\"bookings\":[" + booking + ",SLOT,\"outcome\":\"NO_SHOW\"}]}", "bookings[0].outcome");
        add("importBookings", "{\"bookings\":[" + booking + ",SLOT,\"checkedInAt\":5}]}", "bookings[0].checkedInAt");
        add("importBookings", 422, "{\"bookings\":[" + booking + ",SLOT}]}", "bookings[0].spaceId");
    }

    private void setRules() {
        for (String operation : List.of("addRule", "putRule", "tryRule")) {
            add(operation, "{}", "kind");
            add(operation, "{\"kind\":\"X\"}", "kind");
            add(operation, "{\"kind\":\"MAX_LENGTH\",\"buildingId\":ID}", "minutes");
            for (String minutes : List.of("7", "0", "1455", "\"60\"", "1.5")) {
                add(operation, "{\"kind\":\"MAX_LENGTH\",\"buildingId\":ID,\"minutes\":" + minutes + "}", "minutes");
            }
            add(operation, "{\"kind\":\"LEAD_TIME\",\"buildingId\":\"kade\",\"minutes\":60}", "buildingId");
            add(operation, "{\"kind\":\"LEAD_TIME\",\"buildingId\":ID,\"minutes\":43201}", "minutes");
            add(operation, "{\"kind\":\"LEAD_TIME\",\"minutes\":60,\"days\":[\"MONDAY\"]}", "days");
            add(operation, "{\"kind\":\"LEAD_TIME\",\"minutes\":60,\"spaceKind\":\"SOFA\"}", "spaceKind");
            add(operation, "{\"kind\":\"WINDOW_OPENS_AT\",\"buildingId\":ID}", "openingTime");
            add(operation, "{\"kind\":\"WINDOW_OPENS_AT\",\"openingTime\":\"24:00\"}", "openingTime");
            add(operation, "{\"kind\":\"WINDOW_OPENS_AT\",\"openingTime\":\"25:00\"}", "openingTime");
            add(operation, "{\"kind\":\"WINDOW_OPENS_AT\",\"openingTime\":\"09:00\",\"minutes\":60}", "minutes");
            add(operation, "{\"kind\":\"WEEKDAYS\",\"buildingId\":ID}", "days");
            add(operation, "{\"kind\":\"WEEKDAYS\",\"days\":[]}", "days");
            add(operation, "{\"kind\":\"WEEKDAYS\",\"days\":[\"FUNDAY\"]}", "days[0]");
            add(operation, "{\"kind\":\"WEEKDAYS\",\"days\":[null]}", "days[0]");
            add(operation, "{\"kind\":\"WEEKDAYS\",\"days\":[\"MONDAY\"],\"openingTime\":\"09:00\"}", "openingTime");
            add(operation, "{\"kind\":\"WHO_MAY\",\"buildingId\":ID,\"teamIds\":[7]}", "teamIds[0]");
            add(operation, "{\"kind\":\"WEEKDAYS\",\"days\":[\"MONDAY\"],\"teamIds\":[ID]}", "teamIds");
        }
        for (String operation : List.of("addRule", "tryRule")) {
            add(operation, "{\"kind\":\"WHO_MAY\",\"buildingId\":ID}", "teamIds");
            add(operation, "{\"kind\":\"WHO_MAY\",\"buildingId\":ID,\"teamIds\":[]}", "teamIds");
            add(operation, "{\"kind\":\"LEAD_TIME\",\"minutes\":60}", "buildingId");
            add(operation, "{\"kind\":\"LEAD_TIME\",\"minutes\":60,\"organisation\":\"nobody\"}", "organisation");
            add(operation, "{\"kind\":\"WHO_MAY\",\"organisation\":\"minbin\",\"teamIds\":[ID]}", "buildingId");
        }
        add("putRule", "{\"kind\":\"LEAD_TIME\",\"buildingId\":ID,\"minutes\":60}", "If-Match");
    }

    private void rules() {
        add("putBuildingRules", "{}", "graceMinutes");
        add("putBuildingRules", "{\"graceMinutes\":4}", "graceMinutes");
        add("putBuildingRules", "{\"graceMinutes\":30,\"dailyCap\":\"  \"}", "dailyCap");
        add("putBuildingRules", "{\"graceMinutes\":30,\"graceMinutes\":30,\"dailyCap\":1}", "graceMinutes");
        add("putBuildingRules", "{\"graceMinutes\":\"30\"}", "graceMinutes");
        add("putBuildingRules", "{\"graceMinutes\":30,\"dailyCap\":-1}", "dailyCap");
        add("putBuildingRules", "{\"graceMinutes\":30,\"dailyCap\":99999999999}", "dailyCap");
        String ahead = "{\"graceMinutes\":30,\"daysAhead\":[%s]}";
        add("putBuildingRules", ahead.formatted("{\"daysAhead\":1}"), "daysAhead[0].organisation");
        add("putBuildingRules", ahead.formatted("null"), "daysAhead[0]");
        add(
                "putBuildingRules",
                ahead.formatted("{\"organisation\":\"minbin\",\"daysAhead\":367}"),
                "daysAhead[0].daysAhead");
        add("putBuildingRules", "{\"graceMinutes\":30,\"laterMinutes\":-1}", "laterMinutes");
        add("putBuildingRules", "{\"graceMinutes\":30,\"laterMinutes\":1441}", "laterMinutes");
        add("putOrganisationRules", "{}", "daysAhead");
        add("putOrganisationRules", "{\"daysAhead\":14,\"laterMinutes\":-1}", "laterMinutes");
        add("putOrganisationRules", "{\"daysAhead\":14,\"laterMinutes\":null}", "laterMinutes");
        add("putOrganisationRules", "{\"daysAhead\":-1}", "daysAhead");
        add("putOrganisationRules", "{\"daysAhead\":true}", "daysAhead");
        add("putOrganisationRules", "{\"daysAhead\":14,\"weeklyDesks\":0}", "weeklyDesks");
        add("putMyVisibility", "{}", "visibleTo");
        add("putMyVisibility", "{\"visibleTo\":null}", "visibleTo");
        add("putMyVisibility", "{\"visibleTo\":\"FRIENDS\"}", "visibleTo");
        add("putMyVisibility", "{\"visibleTo\":0}", "visibleTo");
        add("putMyNeeds", "{}", "amenities");
        add("putMyNeeds", "{\"amenities\":null}", "amenities");
        add("putMyNeeds", "{\"amenities\":[null]}", "amenities[0]");
        add("putMyNeeds", "{\"amenities\":[\"sauna\"]}", "amenities");
        add("putMyNeeds", "{\"amenities\":\"monitor\"}", "amenities");
        add("putMyNeeds", "{\"amenities\":" + MANY + "}", "amenities");
        add("closeSpaces", "{}", "spaceIds");
        add("closeSpaces", "{\"spaceIds\":[]}", "spaceIds");
        add("closeSpaces", "{\"spaceIds\":[null]}", "spaceIds[0]");
        add("closeSpaces", "{\"spaceIds\":[\"desk\"]}", "spaceIds[0]");
        add("closeSpaces", "{\"spaceIds\":[" + (ID + ",").repeat(500) + ID + "]}", "spaceIds");
        add("closeSpaces", "{\"spaceIds\":[ID],\"start\":\"2026-11-24\"}", "start");
        add("closeSpaces", "{\"spaceIds\":[ID],\"end\":\"9999-01-01T00:00:00Z\"}", "end");
        add("closeSpaces", "{\"spaceIds\":[ID],\"reason\":\"" + LONG + "\"}", "reason");
        add("closeSpaces", "{\"spaceIds\":[ID],\"reason\":\"a\\u0000b\"}", "reason");
        add("closeSpaces", "{\"spaceIds\":[ID],\"reason\":\"a\\nb\"}", "reason");
        add("changeClosure", "{}", "end");
        add("changeClosure", "{\"end\":\"tomorrow\"}", "end");
        add("changeClosure", "{\"reason\":\"" + LONG + "\"}", "reason");
        add("changeClosure", "{\"start\":\"2026-11-24T08:00:00Z\"}", "start");
        add("changeClosure", "{\"reason\":null}", "If-Match");
        add("putSpaceService", "{}", "inService");
        add("putSpaceService", "{\"inService\":\"no\"}", "inService");
        add("putSpaceService", "{\"inService\":false,\"reason\":\"" + LONG + "\"}", "reason");
        add("putSpaceService", "{\"inService\":false,\"reason\":\"a\\u0000b\"}", "reason");
        add("putSpaceService", "{\"inService\":false,\"reason\":5}", "reason");
    }

    private void teamDays() {
        String where = "\"teamId\":ID,\"buildingId\":ID";
        add("proposeTeamDay", "{}", "teamId");
        add("proposeTeamDay", "{" + where + "}", "candidateDates");
        add("proposeTeamDay", "{" + where + ",\"candidateDates\":[]}", "candidateDates");
        add("proposeTeamDay", "{" + where + ",\"candidateDates\":" + NULLS + "}", "candidateDates[0]");
        add("proposeTeamDay", "{" + where + ",\"candidateDates\":[\"2026-02-30\"]}", "candidateDates[0]");
        add("proposeTeamDay", "{" + where + ",\"candidateDates\":[\"9999-01-01\"]}", "candidateDates[0]");
        add("proposeTeamDay", "{" + where + ",\"candidateDates\":[[2026,1,1]]}", "candidateDates[0]");
        add("proposeTeamDay", "{" + where + ",\"candidateDates\":[\"2026-12-01\",\"2026-12-01\"]}", "candidateDates");
        add("proposeTeamDay", "{" + where + ",\"purpose\":\"\\u0000\"}", "purpose");
        add(
                "proposeTeamDay",
                "{" + where + ",\"candidateDates\":[\"2026-12-01\"],\"purpose\":\"" + LONG + "\"}",
                "purpose");
        add("putMyTeamDayAnswers", "{}", "answers");
        add("putMyTeamDayAnswers", "{\"answers\":[{}]}", "answers[0].answer");
        add(
                "putMyTeamDayAnswers",
                "{\"answers\":[{\"date\":\"2026-12-01\",\"answer\":\"PERHAPS\"}]}",
                "answers[0].answer");
        String answer = "{\"date\":\"2026-12-01\",\"answer\":\"YES\"}";
        add("putMyTeamDayAnswers", "{\"answers\":[" + answer + "," + answer + "]}", "answers");
        add("agreeOnTeamDay", "{}", "date");
        add("agreeOnTeamDay", "{\"date\":\"2026-13-01\"}", "date");
        add("agreeOnTeamDay", "{\"date\":20261201}", "date");
    }
}
