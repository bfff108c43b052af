package flexplek.api;

import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;

import flexplek.trial.Callers;
import flexplek.trial.Reach;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Standing;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.imageio.ImageIO;

/**
 * A building that minbin manages and minwater shares, with a booking, a person, a team and a team day of minbin, and how each
 * operation is asked of them: rightly, and so that an answer to who is let in changes nothing for the next who asks.
 */
final class OfMinbin {

    /** One operation: who is let in, and how it is asked. */
    record Asked(Reach reach, Function<RequestSpecification, Response> ask) {}

    private static final String OLD = "\"999\"";

    private final SmallBuilding building = SmallBuilding.withDesks("POWERS", 3);
    private final UUID desk = building.desk(1);
    private final String person =
            posted(Callers.as("admin"), "/v1/people-imports", """
            {"people": [{"subject": "of minbin", "organisation": "minbin", "displayName": "Somebody"}]}""").path("ids[0]");
    private final String mate = owner().get("/v1/people/me").path("id");
    private final String booking = posted(owner(), "/v1/bookings", booking(desk, at(25, "09:00"), at(25, "17:00")))
            .path("id");
    private final String series = posted(
                    owner(), "/v1/booking-series", series(booking(building.desk(2), at(28, "09:00"), at(28, "17:00"))))
            .path("id");
    private final String team = owner().get("/v1/teams?path=/minbin/trial").path("items[0].id");
    private final String teamDay = posted(owner(), "/v1/team-days", proposal()).path("id");

    private final String rule =
            posted(Callers.as("admin"), "/v1/rules", wholeDay()).path("id");

    private final String waiting = "/v1/waitlist-entries/"
            + posted(
                            Callers.withRoles("minbin", List.of("employee", "waits for what is asked for")),
                            "/v1/waitlist-entries",
                            booking(desk, at(25, "09:00"), at(25, "17:00")))
                    .path("id");

    private final String exchange = "/v1/exchange-offers/"
            + posted(mate(), "/v1/bookings/" + matesBooking() + "/exchange-offers", with(booking))
                    .path("id");

    private String matesBooking() {
        return posted(mate(), "/v1/bookings", booking(building.desk(3), at(25, "09:00"), at(25, "17:00")))
                .path("id");
    }

    /** Of the owner's team, who lets it see when they are in. */
    private static RequestSpecification mate() {
        return Callers.withRoles("minbin", List.of("employee", "offers to the owner"));
    }

    private static String with(String booking) {
        return "{\"withBookingId\": \"" + booking + "\"}";
    }

    private final String fault = "/v1/faults/"
            + posted(owner(), "/v1/faults", "{\"spaceId\": \"%s\", \"kind\": \"CHAIR\"}".formatted(desk))
                    .path("id");

    private final String closure = "/v1/closures/"
            + posted(Callers.as("admin"), "/v1/buildings/" + building.id() + "/closures", closed())
                    .path("id");

    private String closed() {
        return """
                {"spaceIds": ["%s"], "start": "%s", "end": "%s"}""".formatted(building.desk(3), at(55, "09:00"), at(55, "10:00"));
    }

    private final String visit = "/v1/visits/"
            + posted(owner(), "/v1/visits", guest(at(0, "23:45"), at(1, "00:00")))
                    .path("id");

    private String guest(Instant start, Instant end) {
        return """
                {"buildingId": "%s", "start": "%s", "end": "%s", "guestName": "Ada"}""".formatted(building.id(), start, end);
    }

    {
        owner().contentType("image/jpeg")
                .body(photo())
                .put(fault + "/photo")
                .then()
                .statusCode(204);
    }

    private static byte[] photo() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A rule that nobody meets. */
    private String wholeDay() {
        return """
                {"kind": "MAX_LENGTH", "buildingId": "%s", "minutes": 1440}""".formatted(building.id());
    }

    private static RequestSpecification owner() {
        return Callers.withRoles("minbin", List.of("employee", "owner of what is asked for"));
    }

    private String proposal() {
        return """
                {"teamId": "%s", "buildingId": "%s", "candidateDates": ["%s"]}""".formatted(team, building.id(), day(26));
    }

    private static String series(String first) {
        return first.replace("}", ", \"recurrence\": \"FREQ=DAILY;COUNT=2\", \"mode\": \"EACH\"}");
    }

    private static String day(int days) {
        return at(days, "12:00").toString().substring(0, 10);
    }

    private static String hours(int days) {
        return "&start=" + at(days, "09:00") + "&end=" + at(days, "17:00");
    }

    Map<String, Asked> operations() {
        String buildingPath = "/v1/buildings/" + building.id();
        String floorPath = "/v1/floors/" + building.floor();
        String bookingPath = "/v1/bookings/" + booking;
        String seriesPath = "/v1/booking-series/" + series;
        String teamDayPath = "/v1/team-days/" + teamDay;
        Reach seen = Reach.sharers().andPlatform();
        Reach managers = Reach.ownWith("building-admin", "admin").andPlatform();
        Reach ownAdmin = Reach.ownWith("admin").andPlatform();
        Reach caretakers = Reach.ownWith("facility", "building-admin", "admin").andPlatform();
        return Map.ofEntries(
                post("reportFault", seen, "/v1/faults", "{\"spaceId\": \"%s\", \"kind\": \"DESK\"}".formatted(desk)),
                get("listMyFaults", Reach.anybody(), "/v1/people/me/faults"),
                post("closeSpaces", caretakers, buildingPath + "/closures?dryRun=true", closed()),
                get("listClosures", caretakers, buildingPath + "/closures"),
                get("getClosure", caretakers, closure),
                entry(
                        "changeClosure",
                        caretakers,
                        r -> r.header("If-Match", OLD)
                                .contentType("application/json")
                                .body("{\"reason\": \"Ours now\"}")
                                .patch(closure)),
                entry("endClosure", caretakers, r -> r.header("If-Match", OLD).delete(closure)),
                get("listFaults", caretakers, "/v1/faults?buildingId=" + building.id()),
                get("getFault", caretakers, fault),
                entry(
                        "changeFault",
                        caretakers,
                        r -> r.header("If-Match", OLD)
                                .contentType("application/json")
                                .body("{\"state\": \"TAKEN_UP\"}")
                                .patch(fault)),
                entry(
                        "putFaultPhoto",
                        Reach.nobody(),
                        r -> r.contentType("image/jpeg").body(new byte[] {0}).put(fault + "/photo")),
                get("getFaultPhoto", caretakers, fault + "/photo"),
                get("getFaultStanding", Reach.anywhere("notifier"), fault + "/standing"),
                post("announceVisit", seen, "/v1/visits", guest(at(25, "09:00"), at(25, "10:00"))),
                get("listMyVisits", Reach.anybody(), "/v1/people/me/visits"),
                get("listVisits", caretakers, "/v1/visits?buildingId=" + building.id()),
                get("getVisit", caretakers, visit),
                entry(
                        "changeVisit",
                        Reach.nobody(),
                        r -> r.header("If-Match", OLD)
                                .contentType("application/json")
                                .body("{\"guestName\": \"Bob\"}")
                                .patch(visit)),
                entry(
                        "callOffVisit",
                        Reach.nobody(),
                        r -> r.header("If-Match", OLD).delete(visit)),
                entry("putArrival", caretakers, r -> r.put(visit + "/arrival")),
                entry("deleteArrival", caretakers, r -> r.delete(visit + "/arrival")),
                get("getVisitStanding", Reach.anywhere("notifier"), visit + "/standing"),
                get("listBuildings", Reach.anybody(), "/v1/buildings"),
                get("listBookings", Reach.anybody(), "/v1/bookings"),
                get("listDecisions", caretakers, "/v1/decisions?buildingId=" + building.id()),
                get(
                        "listChangedBookings",
                        (role, standing) -> caretakers.lets(role, standing)
                                || (role.equals("integration") && standing != Standing.NEITHER),
                        buildingPath + "/bookings?changedSince=" + at(0, "00:00")),
                get("listTeams", Reach.anybody(), "/v1/teams"),
                get("listTeamDays", Reach.anybody(), "/v1/team-days"),
                get("getMe", Reach.anybody(), "/v1/people/me"),
                get("getMyVisibility", Reach.anybody(), "/v1/people/me/visibility"),
                put("putMyVisibility", Reach.anybody(), "/v1/people/me/visibility", "{\"visibleTo\": \"TEAM\"}"),
                get("getMyDelegates", Reach.anybody(), "/v1/people/me/delegates"),
                put("putMyDelegate", Reach.own(), "/v1/people/me/delegates/" + mate, ""),
                entry("deleteMyDelegate", Reach.anybody(), r -> r.delete("/v1/people/me/delegates/" + person)),
                get("listBookingsForOthers", Reach.anybody(), "/v1/people/me/bookings-for-others"),
                get("getMyNeeds", Reach.anybody(), "/v1/people/me/needs"),
                put("putMyNeeds", Reach.anybody(), "/v1/people/me/needs", "{\"amenities\": [\"monitor\"]}"),
                get("listFavouriteSpaces", Reach.anybody(), "/v1/people/me/favourite-spaces"),
                put("putFavouriteSpace", seen, "/v1/people/me/favourite-spaces/" + desk, ""),
                entry("deleteFavouriteSpace", Reach.anybody(), r -> r.delete("/v1/people/me/favourite-spaces/" + desk)),
                get("getBuilding", seen, buildingPath),
                get("listBusyDays", seen, buildingPath + "/busy-days?from=" + day(1) + "&to=" + day(2)),
                get("listFloors", seen, buildingPath + "/floors"),
                get("listSpaces", seen, buildingPath + "/spaces"),
                get("getBuildingRules", seen, buildingPath + "/rules"),
                get("listRules", seen, "/v1/rules?buildingId=" + building.id()),
                get("getRule", seen, "/v1/rules/" + rule),
                post("addRule", managers, "/v1/rules", wholeDay()),
                put("putRule", managers, "/v1/rules/" + rule, wholeDay().replace("1440", "1425")),
                entry("removeRule", managers, r -> r.header("If-Match", OLD).delete("/v1/rules/" + rule)),
                post("tryRule", managers, "/v1/rule-trials", wholeDay()),
                get("getRoomAvailability", seen, buildingPath + "/room-availability?date=" + day(1)),
                get("getFloorPlan", seen, floorPath + "/plan"),
                get("getAvailability", seen, floorPath + "/availability?date=" + day(1)),
                get("listFreeSpaces", seen, "/v1/free-spaces?buildingId=" + building.id() + hours(1)),
                get("getSpace", seen, "/v1/spaces/" + desk),
                post("book", Reach.sharers(), "/v1/bookings", booking(desk, at(24, "09:00"), at(24, "17:00"))),
                get("getBooking", ownAdmin, bookingPath),
                get("getExpectedArrival", ownAdmin, bookingPath + "/arrival"),
                put(
                        "putExpectedArrival",
                        Reach.nobody(),
                        bookingPath + "/arrival",
                        "{\"expectedAt\": \"" + at(25, "10:00") + "\"}"),
                entry("deleteExpectedArrival", Reach.nobody(), r -> r.delete(bookingPath + "/arrival")),
                entry(
                        "changeBooking",
                        Reach.nobody(),
                        r -> r.header("If-Match", OLD)
                                .contentType("application/json")
                                .body("{\"end\": \"" + at(25, "16:00") + "\"}")
                                .patch(bookingPath)),
                post("cancelBookings", Reach.anybody(), "/v1/booking-cancellations", """
                        {"from": "%s", "to": "%s"}""".formatted(day(300), day(300))),
                get("listAttendees", Reach.nobody(), bookingPath + "/attendees"),
                put("putAttendee", Reach.nobody(), bookingPath + "/attendees/" + UUID.randomUUID(), ""),
                entry("deleteAttendee", Reach.nobody(), r -> r.delete(bookingPath + "/attendees/" + UUID.randomUUID())),
                get("listInvitations", Reach.anybody(), "/v1/invitations"),
                entry("cancelBooking", ownAdmin, r -> r.header("If-Match", OLD).delete(bookingPath)),
                post(
                        "bookSeries",
                        Reach.sharers(),
                        "/v1/booking-series?dryRun=true",
                        series(booking(building.desk(3), at(30, "09:00"), at(30, "17:00")))),
                get("listBookingSeries", Reach.anybody(), "/v1/booking-series"),
                get("getBookingSeries", Reach.nobody(), seriesPath),
                get("getSeriesStanding", Reach.anywhere("notifier"), seriesPath + "/standing"),
                entry(
                        "changeBookingSeries",
                        Reach.nobody(),
                        r -> r.header("If-Match", OLD)
                                .contentType("application/json")
                                .body("{\"endTime\": \"16:00\"}")
                                .patch(seriesPath)),
                entry(
                        "endBookingSeries",
                        Reach.nobody(),
                        r -> r.header("If-Match", OLD).delete(seriesPath)),
                entry("confirmBookingSeries", Reach.nobody(), r -> r.post(seriesPath + "/confirmations")),
                put("checkIn", Reach.nobody(), bookingPath + "/check-in", ""),
                put("checkOut", Reach.nobody(), bookingPath + "/check-out", ""),
                post(
                        "joinWaitlist",
                        Reach.sharers(),
                        "/v1/waitlist-entries",
                        booking(desk, at(25, "09:00"), at(25, "17:00"))),
                get("listWaitlistEntries", Reach.anybody(), "/v1/waitlist-entries"),
                get("getWaitlistEntry", Reach.nobody(), waiting),
                post("acceptOffer", Reach.nobody(), waiting + "/acceptances", ""),
                entry("leaveWaitlist", Reach.nobody(), r -> r.delete(waiting)),
                get("listExchangePartners", Reach.nobody(), bookingPath + "/exchange-partners"),
                post("offerExchange", Reach.nobody(), bookingPath + "/exchange-offers", with(booking)),
                get("listExchangeOffers", Reach.anybody(), "/v1/exchange-offers"),
                get("getExchangeOffer", Reach.nobody(), exchange),
                put("agreeToExchange", Reach.nobody(), exchange + "/agreement", ""),
                entry("endExchangeOffer", Reach.nobody(), r -> r.delete(exchange)),
                get("getExchangeStanding", Reach.anywhere("notifier"), exchange + "/standing"),
                get("getWaitlistStanding", Reach.anywhere("notifier"), waiting + "/standing"),
                get("getBookingStanding", Reach.anywhere("notifier"), bookingPath + "/standing"),
                get("getTeamPresence", Reach.own(), "/v1/teams/" + team + "/presence?from=" + day(1) + "&to=" + day(2)),
                post("proposeTeamDay", Reach.own(), "/v1/team-days", proposal()),
                get("getTeamDay", Reach.own().andPlatform(), teamDayPath),
                put("putMyTeamDayAnswers", Reach.own(), teamDayPath + "/answers/me", """
                        {"answers": [{"date": "%s", "answer": "NO"}]}""".formatted(day(26))),
                put("agreeOnTeamDay", ownAdmin, teamDayPath + "/agreement", "{\"date\": \"" + day(26) + "\"}"),
                put("cancelTeamDay", ownAdmin, teamDayPath + "/cancellation", ""),
                get("getTeamDayStanding", Reach.anywhere("notifier"), teamDayPath + "/standing"),
                get("getOrganisationRules", Reach.own().andPlatform(), "/v1/organisations/minbin/rules"),
                put("putOrganisationRules", ownAdmin, "/v1/organisations/minbin/rules", """
                        {"weeklyDesks": 99, "daysAhead": 99}"""),
                put(
                        "putSpaceService",
                        Reach.ownWith("facility", "building-admin", "admin").andPlatform(),
                        "/v1/spaces/" + desk + "/service",
                        "{\"inService\": false, \"reason\": \"Ours now\"}"),
                put(
                        "putBuildingRules",
                        Reach.ownWith("building-admin", "admin").andPlatform(),
                        buildingPath + "/rules",
                        "{\"dailyCap\": 1, \"graceMinutes\": 99}"),
                entry(
                        "importBuilding",
                        Reach.ownWith("building-admin", "admin").andPlatform(),
                        r -> SmallBuilding.importing(
                                        r,
                                        SmallBuilding.buildingJson("POWERS", "null"),
                                        SmallBuilding.plan(3),
                                        SmallBuilding.csv(3),
                                        "true")
                                .extract()
                                .response()),
                get(
                        "getBuildingFiles",
                        Reach.ownWith("building-admin", "admin").andPlatform(),
                        buildingPath + "/files"),
                get(
                        "getBuildingImportTemplate",
                        (role, standing) -> List.of("building-admin", "admin", "platform-admin")
                                .contains(role),
                        "/v1/building-import-templates"),
                post("importPeople", ownAdmin, "/v1/people-imports", """
                        {"people": [{"subject": "of minbin", "organisation": "minbin", "displayName": "Somebody"}]}"""),
                post("importBookings", ownAdmin, "/v1/booking-imports", """
                        {"bookings": [{"spaceId": "%s", "personId": "%s", "start": "%s", "end": "%s", "outcome": "NO_SHOW"}]}""".formatted(
                                desk, person, at(-40, "09:00"), at(-40, "17:00"))),
                put("putPersonSubject", ownAdmin, "/v1/people/" + person + "/subject", "{\"subject\": \"of minbin\"}"),
                put("putTeamPath", ownAdmin, "/v1/teams/" + team + "/path", "{\"path\": \"/minbin/trial\"}"));
    }

    private static Map.Entry<String, Asked> get(String operation, Reach reach, String path) {
        return entry(operation, reach, r -> r.get(path));
    }

    /** A change of what was never seen like this: who is let in is told so. Where that is not asked, it changes nothing. */
    private static Map.Entry<String, Asked> put(String operation, Reach reach, String path, String body) {
        return entry(operation, reach, r -> {
            RequestSpecification request = r.header("If-Match", OLD);
            return (body.isEmpty()
                            ? request
                            : request.contentType("application/json").body(body))
                    .put(path);
        });
    }

    private static Map.Entry<String, Asked> post(String operation, Reach reach, String path, String body) {
        return entry(operation, reach, r -> posted(r, path, body));
    }

    private static Map.Entry<String, Asked> entry(
            String operation, Reach reach, Function<RequestSpecification, Response> ask) {
        return Map.entry(operation, new Asked(reach, ask));
    }

    private static Response posted(RequestSpecification as, String path, String body) {
        return as.contentType("application/json").body(body).post(path);
    }
}
