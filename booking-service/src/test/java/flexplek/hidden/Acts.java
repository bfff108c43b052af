package flexplek.hidden;

import static java.util.Objects.requireNonNull;

import flexplek.trial.ApiOperation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How others than the hidden person do each operation of the API. */
final class Acts {

    /** An act of somebody, at random. */
    private interface Act {
        void of(Walk walk);
    }

    private static final List<ApiOperation> OPERATIONS = ApiOperation.of("booking-service");

    /** Out of a hundred, how often those are done that find out most. */
    private static final Map<String, Integer> OFTEN = Map.ofEntries(
            Map.entry("book", 60),
            Map.entry("putMyDelegate", 12),
            Map.entry("deleteMyDelegate", 3),
            Map.entry("getMyDelegates", 3),
            Map.entry("listBookingsForOthers", 6),
            Map.entry("getAvailability", 8),
            Map.entry("listFreeSpaces", 12),
            Map.entry("getTeamPresence", 8),
            Map.entry("getBooking", 8),
            Map.entry("listChangedBookings", 4),
            Map.entry("bookSeries", 8),
            Map.entry("changeBookingSeries", 3),
            Map.entry("cancelBooking", 6),
            Map.entry("putAttendee", 8),
            Map.entry("listAttendees", 4),
            Map.entry("changeBooking", 12),
            Map.entry("checkIn", 6),
            Map.entry("getExpectedArrival", 4),
            Map.entry("putExpectedArrival", 8),
            Map.entry("joinWaitlist", 12),
            Map.entry("getWaitlistEntry", 6),
            Map.entry("listExchangePartners", 10),
            Map.entry("offerExchange", 16),
            Map.entry("listExchangeOffers", 6),
            Map.entry("getExchangeOffer", 4),
            Map.entry("agreeToExchange", 8),
            Map.entry("reportFault", 4),
            Map.entry("listFaults", 4),
            Map.entry("endClosure", 2),
            Map.entry("announceVisit", 8),
            Map.entry("listVisits", 6),
            Map.entry("getVisit", 3),
            Map.entry("changeVisit", 3),
            Map.entry("putArrival", 3),
            Map.entry("proposeTeamDay", 4),
            Map.entry("getTeamDay", 6),
            Map.entry("putMyTeamDayAnswers", 8),
            Map.entry("agreeOnTeamDay", 4),
            Map.entry("putOrganisationRules", 3),
            Map.entry("addRule", 4),
            Map.entry("removeRule", 4),
            Map.entry("tryRule", 12),
            Map.entry("importBookings", 3));

    private final Map<String, Act> acts = new TreeMap<>();
    private final List<String> chances = new ArrayList<>();

    Acts() {
        spaces();
        bookings();
        series();
        waitlist();
        exchanges();
        faults();
        guests();
        people();
        teamDays();
        rules();
        setRules();
        closures();
        for (ApiOperation operation : OPERATIONS) {
            for (int i = OFTEN.getOrDefault(operation.id(), 1); i > 0; i--) {
                chances.add(operation.id());
            }
        }
    }

    static List<String> operations() {
        return OPERATIONS.stream().map(ApiOperation::id).sorted().toList();
    }

    List<String> known() {
        return List.copyOf(acts.keySet());
    }

    void any(Walk walk) {
        String operation = walk.pick(chances);
        Act act = acts.get(operation);
        if (act == null) {
            throw new IllegalStateException("no act for " + operation);
        }
        act.of(walk);
    }

    private void get(String operation, Function<Walk, String> path) {
        acts.put(operation, w -> w.ask(operation, w.nosyOne(), "GET", path.apply(w), null));
    }

    private void spaces() {
        get("listBuildings", w -> "/v1/buildings");
        get("getBuilding", w -> "/v1/buildings/" + w.pick(w.house.buildings));
        get(
                "listBusyDays",
                w -> "/v1/buildings/" + w.pick(w.house.buildings) + "/busy-days?from=" + w.today() + "&to="
                        + w.today().plusDays(6));
        get("listFloors", w -> "/v1/buildings/" + w.pick(w.house.buildings) + "/floors");
        get(
                "getRoomAvailability",
                w -> "/v1/buildings/" + w.pick(w.house.buildings) + "/room-availability?date=" + w.date());
        get("listSpaces", w -> "/v1/buildings/" + w.pick(w.house.buildings) + "/spaces?limit=3");
        get(
                "getAvailability",
                w -> "/v1/floors/" + w.pick(w.house.floors) + "/availability?date=" + w.date()
                        + w.pick(List.of("", "&from=09:00&to=10:00")));
        get("listFreeSpaces", w -> w.search(sitter(w)));
        get("getFloorPlan", w -> "/v1/floors/" + w.pick(w.house.floors) + "/plan");
        get("getSpace", w -> "/v1/spaces/" + w.pick(w.house.desks));
        acts.put(
                "putSpaceService",
                w -> w.ask(
                        "putSpaceService",
                        House.PARTNER,
                        "PUT",
                        "/v1/spaces/" + w.pick(w.house.desks) + "/service",
                        w.pick(List.of(
                                "{\"inService\": false, \"reason\": \"Stuk\"}",
                                "{\"inService\": true}",
                                "{\"inService\": true}"))));
        acts.put(
                "getBuildingFiles",
                w -> w.ask(
                        "getBuildingFiles",
                        House.ADMINISTRATOR,
                        "GET",
                        "/v1/buildings/" + w.pick(w.house.buildings) + "/files",
                        null,
                        "Accept",
                        w.pick(List.of("text/csv", "application/geo+json"))));
        acts.put(
                "getBuildingImportTemplate",
                w -> w.ask(
                        "getBuildingImportTemplate",
                        House.ADMINISTRATOR,
                        "GET",
                        "/v1/building-import-templates",
                        null,
                        "Accept",
                        "text/csv"));
        acts.put(
                "importBuilding",
                w -> w.keep(
                        "importBuilding",
                        "dry run",
                        "/v1/building-imports",
                        w.house.importing(w.house.code('A'), true)));
    }

    private void bookings() {
        acts.put("book", this::book);
        get("listBookings", w -> "/v1/bookings?limit=" + (1 + w.random.nextInt(5)));
        acts.put(
                "listChangedBookings",
                w -> w.askAnyOrder(
                        "listChangedBookings",
                        House.PARTNER,
                        "/v1/buildings/" + w.pick(w.house.buildings)
                                + "/bookings?limit=1000&changedSince=2020-01-01T00:00:00Z"));
        acts.put("getBooking", w -> onBooking(w, "getBooking", w.nosyOne(), "GET", ""));
        acts.put("changeBooking", this::change);
        acts.put("cancelBooking", w -> onBooking(w, "cancelBooking", w.nosyOne(), "DELETE", ""));
        acts.put("listAttendees", w -> onBooking(w, "listAttendees", guest(w), "GET", "/attendees"));
        acts.put("putAttendee", w -> onBooking(w, "putAttendee", -1, "PUT", attendee(w)));
        acts.put("deleteAttendee", w -> onBooking(w, "deleteAttendee", guest(w), "DELETE", attendee(w)));
        get("listInvitations", w -> "/v1/invitations");
        acts.put("cancelBookings", w -> {
            LocalDate day = w.date();
            String days = "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(day, day.plusDays(w.random.nextInt(3)));
            String path = "/v1/booking-cancellations" + w.pick(List.of("", "?dryRun=true"));
            w.ask("cancelBookings", w.somebody(), "POST", path, days);
        });
        acts.put("checkIn", w -> onBooking(w, "checkIn", -1, "PUT", "/check-in"));
        acts.put("checkOut", w -> onBooking(w, "checkOut", -1, "PUT", "/check-out"));
        acts.put("getExpectedArrival", w -> onBooking(w, "getExpectedArrival", w.nosyOne(), "GET", "/arrival"));
        acts.put(
                "putExpectedArrival",
                w -> onBooking(w, "putExpectedArrival", w.nosyOne(), "PUT", "/arrival", w.arrival(w.date())));
        acts.put(
                "deleteExpectedArrival", w -> onBooking(w, "deleteExpectedArrival", w.nosyOne(), "DELETE", "/arrival"));
        acts.put("getBookingStanding", w -> onBooking(w, "getBookingStanding", House.NOTIFIER, "GET", "/standing"));
        acts.put(
                "importBookings",
                w -> w.ask(
                        "importBookings",
                        House.ADMINISTRATOR,
                        "POST",
                        "/v1/booking-imports",
                        "{\"bookings\": [{\"spaceId\": \"%s\", \"personId\": \"%s\", \"outcome\": \"BOOKED\", %s}]}"
                                .formatted(w.pick(w.house.desks), w.house.people.get(sitter(w)), w.slot())));
    }

    /** Who invites, or anybody. */
    private static int guest(Walk w) {
        return w.random.nextInt(2) == 0 ? -1 : w.nosyOne();
    }

    private static String attendee(Walk w) {
        return "/attendees/" + w.house.people.get(sitter(w));
    }

    private void waitlist() {
        acts.put("joinWaitlist", w -> {
            int who = w.nosyOne();
            String what = w.pick(List.of(
                    "\"spaceId\": \"" + w.pick(w.house.desks) + "\"",
                    "\"anyOf\": {\"buildingId\": \"" + w.pick(w.house.buildings) + "\"}"));
            House.Answer answer =
                    w.ask("joinWaitlist", who, "POST", "/v1/waitlist-entries", "{%s, %s}".formatted(what, w.slot()));
            if (answer.status() == 201 && answer.location() != null) {
                w.waitingOf.put(answer.location(), who);
            }
        });
        acts.put(
                "listWaitlistEntries",
                w -> w.ask(
                        "listWaitlistEntries",
                        w.nosyOne(),
                        "GET",
                        "/v1/waitlist-entries?ended=true&limit=" + (1 + w.random.nextInt(5)),
                        null));
        acts.put("getWaitlistEntry", w -> onEntry(w, "getWaitlistEntry", -1, "GET", ""));
        acts.put("acceptOffer", w -> onEntry(w, "acceptOffer", -1, "POST", "/acceptances"));
        acts.put("leaveWaitlist", w -> onEntry(w, "leaveWaitlist", -1, "DELETE", ""));
        acts.put("getWaitlistStanding", w -> onEntry(w, "getWaitlistStanding", House.NOTIFIER, "GET", "/standing"));
    }

    /** {@code who}: −1 for the person who waits. */
    private static void onEntry(Walk w, String operation, int who, String method, String more) {
        if (!w.waitingOf.isEmpty()) {
            String entry = w.pick(List.copyOf(w.waitingOf.keySet()));
            w.ask(operation, who < 0 ? requireNonNull(w.waitingOf.get(entry)) : who, method, entry + more, null);
        }
    }

    private void exchanges() {
        acts.put(
                "listExchangePartners",
                w -> onBooking(w, "listExchangePartners", guest(w), "GET", "/exchange-partners"));
        acts.put("offerExchange", w -> {
            if (w.bookings.isEmpty()) {
                return;
            }
            String mine = w.pick(w.bookings);
            String theirs = w.pick(w.bookings);
            int who = w.random.nextInt(8) == 0 ? w.nosyOne() : w.bookedFor.getOrDefault(mine, House.PARTNER);
            String body = "{\"withBookingId\": \"%s\"}".formatted(theirs.substring("/v1/bookings/".length()));
            House.Answer answer = w.ask("offerExchange", who, "POST", mine + "/exchange-offers", body);
            if (answer.status() == 201 && answer.location() != null) {
                w.exchanges.put(answer.location(), List.of(who, w.bookedFor.getOrDefault(theirs, House.PARTNER)));
            }
        });
        acts.put(
                "listExchangeOffers",
                w -> w.ask(
                        "listExchangeOffers",
                        w.nosyOne(),
                        "GET",
                        "/v1/exchange-offers?limit=" + (1 + w.random.nextInt(3)),
                        null));
        acts.put("getExchangeOffer", w -> onExchange(w, "getExchangeOffer", w.random.nextInt(2), "GET", ""));
        acts.put("agreeToExchange", w -> onExchange(w, "agreeToExchange", 1, "PUT", "/agreement"));
        acts.put("endExchangeOffer", w -> onExchange(w, "endExchangeOffer", w.random.nextInt(2), "DELETE", ""));
        acts.put("getExchangeStanding", w -> onExchange(w, "getExchangeStanding", -1, "GET", "/standing"));
    }

    /** {@code which}: 0 for who made it, 1 for who is to answer, −1 for the service that tells of it. */
    private static void onExchange(Walk w, String operation, int which, String method, String more) {
        if (!w.exchanges.isEmpty()) {
            String offer = w.pick(List.copyOf(w.exchanges.keySet()));
            int who = which < 0
                    ? House.NOTIFIER
                    : requireNonNull(w.exchanges.get(offer)).get(which);
            w.ask(operation, who, method, offer + more, null);
        }
    }

    private void faults() {
        acts.put("reportFault", w -> {
            int who = w.nosyOne();
            House.Answer answer = w.ask("reportFault", who, "POST", "/v1/faults", w.fault());
            if (answer.status() == 201 && answer.location() != null) {
                w.faults.put(answer.location(), who);
            }
        });
        get("listMyFaults", w -> "/v1/people/me/faults?limit=" + (1 + w.random.nextInt(3)));
        acts.put(
                "listFaults",
                w -> w.ask(
                        "listFaults",
                        House.PARTNER,
                        "GET",
                        "/v1/faults?limit=" + (1 + w.random.nextInt(5)) + "&buildingId=" + w.pick(w.house.buildings),
                        null));
        acts.put("getFault", w -> onFault(w, "getFault", w.pick(List.of(-1, House.PARTNER)), "GET", "", null));
        acts.put("changeFault", w -> {
            String body = w.pick(List.of(
                    "{\"state\": \"TAKEN_UP\"}",
                    "{\"state\": \"SOLVED\"}",
                    "{\"state\": \"DECLINED\", \"answer\": \"Hoort zo\"}"));
            String[] headers = {"Content-Type", "application/json", "If-Match", "*"};
            onFault(w, "changeFault", House.PARTNER, "PATCH", "", body, headers);
        });
        acts.put("putFaultPhoto", w -> {
            String[] headers = {"Content-Type", "image/jpeg"};
            onFault(w, "putFaultPhoto", w.pick(List.of(-1, House.PARTNER)), "PUT", "/photo", "no photo", headers);
        });
        acts.put("getFaultPhoto", w -> onFault(w, "getFaultPhoto", House.PARTNER, "GET", "/photo", null));
        acts.put("getFaultStanding", w -> onFault(w, "getFaultStanding", House.NOTIFIER, "GET", "/standing", null));
    }

    private void guests() {
        acts.put("announceVisit", w -> {
            int who = w.nosyOne();
            String body = w.bookings.isEmpty() || w.random.nextInt(3) > 0
                    ? w.guest(w.pick(w.house.buildings))
                    : "{\"bookingId\": \"%s\", \"guestName\": \"Bob Voorbeeld\"}"
                            .formatted(w.pick(w.bookings).substring("/v1/bookings/".length()));
            House.Answer answer = w.ask("announceVisit", who, "POST", "/v1/visits", body);
            if (answer.status() == 201 && answer.location() != null) {
                w.visits.put(answer.location(), who);
            }
        });
        get("listMyVisits", w -> "/v1/people/me/visits");
        acts.put(
                "listVisits",
                w -> w.ask(
                        "listVisits",
                        House.PARTNER,
                        "GET",
                        "/v1/visits?buildingId=" + w.house.buildings.getLast(),
                        null));
        acts.put("getVisit", w -> onVisit(w, "getVisit", w.pick(List.of(-1, House.PARTNER)), "GET", "", null));
        acts.put("changeVisit", w -> {
            String[] headers = {"Content-Type", "application/json", "If-Match", "*"};
            onVisit(w, "changeVisit", -1, "PATCH", "", "{" + w.slot() + "}", headers);
        });
        acts.put("callOffVisit", w -> onVisit(w, "callOffVisit", -1, "DELETE", "", null));
        acts.put("putArrival", w -> onVisit(w, "putArrival", House.PARTNER, "PUT", "/arrival", null));
        acts.put("deleteArrival", w -> onVisit(w, "deleteArrival", House.PARTNER, "DELETE", "/arrival", null));
        acts.put("getVisitStanding", w -> onVisit(w, "getVisitStanding", House.NOTIFIER, "GET", "/standing", null));
    }

    /** {@code who}: −1 for the host. */
    private static void onVisit(
            Walk w, String operation, int who, String method, String more, @Nullable String body, String... headers) {
        if (!w.visits.isEmpty()) {
            String visit = w.pick(List.copyOf(w.visits.keySet()));
            int asker = who < 0 ? requireNonNull(w.visits.get(visit)) : who;
            w.ask(operation, asker, method, visit + more, body, headers);
        }
    }

    /** {@code who}: −1 for the person who reported it first. */
    private static void onFault(
            Walk w, String operation, int who, String method, String more, @Nullable String body, String... headers) {
        if (!w.faults.isEmpty()) {
            String fault = w.pick(List.copyOf(w.faults.keySet()));
            int asker = who < 0 ? requireNonNull(w.faults.get(fault)) : who;
            w.ask(operation, asker, method, fault + more, body, headers);
        }
    }

    /** For whom, of whom it is often the hidden person. */
    private static int sitter(Walk w) {
        return w.random.nextInt(3) == 0 ? House.HIDDEN : w.somebody();
    }

    private void book(Walk w) {
        int who = w.nosyOne();
        int whose = w.random.nextInt(3) == 0 ? sitter(w) : who;
        LocalDate date = w.date();
        String place = w.pick(List.of(
                "\"buildingId\": \"" + w.pick(w.house.buildings) + "\"",
                "\"floorId\": \"" + w.pick(w.house.floors) + "\"",
                "\"neighbourhoodId\": \"" + w.pick(w.house.neighbourhoods) + "\""));
        String what = switch (w.random.nextInt(5)) {
            case 0 -> "\"spaceId\": \"" + w.pick(w.house.desks) + "\"";
            case 1 -> "\"spaceId\": \"" + w.pick(w.house.rooms) + "\"" + w.title();
            case 2 -> "\"anyOf\": {%s, \"nearTeam\": true}".formatted(place);
            case 3 -> "\"anyOf\": {\"nearTeam\": true}";
            default -> "\"anyOf\": {%s, \"amenities\": %s}".formatted(place, w.amenities());
        };
        String body = "{%s, %s%s}"
                .formatted(
                        what,
                        w.slot(date),
                        whose == who ? "" : ", \"personId\": \"" + w.house.people.get(whose) + "\"");
        if (w.isAskable(who, whose, date, 1)) {
            w.booked(w.ask("book", who, "POST", "/v1/bookings", body), whose);
        }
    }

    private void series() {
        acts.put("bookSeries", w -> {
            int who = w.nosyOne();
            String what = w.random.nextInt(3) == 0
                    ? "\"anyOf\": {\"buildingId\": \"%s\", \"nearTeam\": true}".formatted(w.pick(w.house.buildings))
                    : "\"spaceId\": \"" + w.pick(w.house.desks) + "\"";
            int whose = w.random.nextInt(4) == 0 ? sitter(w) : who;
            LocalDate first = w.date();
            int count = 1 + w.random.nextInt(4);
            String body = "{%s, %s, \"recurrence\": \"FREQ=DAILY;COUNT=%d\", \"mode\": \"%s\"%s}"
                    .formatted(
                            what,
                            w.slot(first),
                            count,
                            w.pick(List.of("ALL", "EACH")),
                            whose == who ? "" : ", \"personId\": \"" + w.house.people.get(whose) + "\"");
            String path = "/v1/booking-series" + w.pick(List.of("", "", "?dryRun=true"));
            if (!w.isAskable(who, whose, first, count)) {
                return;
            }
            House.Answer answer = w.ask("bookSeries", who, "POST", path, body);
            if (answer.status() == 201 && answer.location() != null) {
                w.series.add(answer.location());
                if (whose == House.HIDDEN) {
                    w.seriesOfHidden.add(answer.location());
                }
            }
        });
        get("listBookingSeries", w -> "/v1/booking-series?limit=" + (1 + w.random.nextInt(3)));
        acts.put("getBookingSeries", w -> onSeries(w, "getBookingSeries", "GET", "", null));
        acts.put("endBookingSeries", w -> onSeries(w, "endBookingSeries", "DELETE", "", null));
        acts.put("getSeriesStanding", w -> {
            if (!w.series.isEmpty()) {
                w.ask("getSeriesStanding", House.NOTIFIER, "GET", w.pick(w.series) + "/standing", null);
            }
        });
        acts.put("confirmBookingSeries", w -> onSeries(w, "confirmBookingSeries", "POST", "/confirmations", null));
        acts.put("changeBookingSeries", w -> {
            String body = w.pick(List.of(
                    "{\"startTime\": \"10:00\", \"endTime\": \"12:00\"}",
                    "{\"spaceId\": \"" + w.pick(w.house.desks) + "\"}"));
            String[] headers = {"Content-Type", "application/json", "If-Match", "*"};
            onSeries(w, "changeBookingSeries", "PATCH", w.pick(List.of("", "?dryRun=true")), body, headers);
        });
    }

    private static void onSeries(
            Walk w, String operation, String method, String more, @Nullable String body, String... headers) {
        if (!w.series.isEmpty()) {
            String series = w.pick(w.series);
            int who = w.nosyOne();
            // What is counted of the hidden person is told to delegates alone, as a refusal.
            if (!w.isCounted || !w.seriesOfHidden.contains(series)) {
                w.ask(operation, who, method, series + more, body, headers);
            }
        }
    }

    /** By anybody but the hidden person, whose own bookings would be in the way, and theirs to no other date. */
    private void change(Walk w) {
        if (w.bookings.isEmpty()) {
            return;
        }
        String booking = w.pick(w.bookings);
        int whose = w.bookedFor.getOrDefault(booking, House.PARTNER);
        int who = whose == House.HIDDEN || w.random.nextInt(3) == 0 ? w.nosyOne() : whose;
        String space = "\"spaceId\": \"" + w.pick(w.random.nextInt(4) == 0 ? w.house.rooms : w.house.desks) + "\"";
        String title = "\"title\": " + w.pick(List.of("null", "\"Iets anders\""));
        List<String> changes = whose == House.HIDDEN
                ? List.of(space, title)
                : List.of(space, w.slot(), space + ", " + w.slot(), title);
        String body = "{" + w.pick(changes) + "}";
        if (whose == House.HIDDEN && w.isCounted) {
            return;
        }
        String[] headers = {"Content-Type", "application/json", "If-Match", "*"};
        w.ask("changeBooking", who, "PATCH", booking, body, headers);
    }

    /** {@code who}: −1 for the person that it is for, as far as known. */
    private static void onBooking(Walk w, String operation, int who, String method, String more) {
        onBooking(w, operation, who, method, more, null);
    }

    private static void onBooking(
            Walk w, String operation, int who, String method, String more, @Nullable String body) {
        if (w.bookings.isEmpty()) {
            return;
        }
        String booking = w.pick(w.bookings);
        int asker = who < 0 ? w.bookedFor.getOrDefault(booking, House.PARTNER) : who;
        w.ask(operation, asker, method, booking + more, body);
    }

    private void people() {
        get("getMe", w -> "/v1/people/me");
        get("getMyVisibility", w -> "/v1/people/me/visibility");
        acts.put(
                "putMyVisibility",
                w -> w.ask(
                        "putMyVisibility",
                        w.somebody(),
                        "PUT",
                        "/v1/people/me/visibility",
                        "{\"visibleTo\": \"%s\"}"
                                .formatted(w.pick(List.of("EVERYONE", "ORGANISATION", "TEAM", "NOBODY")))));
        liked();
        delegates();
        get("listTeams", w -> "/v1/teams");
        acts.put("getTeamPresence", w -> {
            int who = w.nosyOne();
            w.ask(
                    "getTeamPresence",
                    who,
                    "GET",
                    "/v1/teams/" + team(w, who) + "/presence?from=" + w.today() + "&to="
                            + w.today().plusDays(6),
                    null);
        });
        acts.put(
                "putTeamPath",
                w -> w.ask(
                        "putTeamPath",
                        House.ADMINISTRATOR,
                        "PUT",
                        "/v1/teams/" + w.pick(w.house.people) + "/path",
                        "{\"path\": \"/%s/elsewhere\"}".formatted(w.house.organisation("one"))));
        acts.put("putPersonSubject", w -> {
            int person = w.random.nextInt(House.ADMINISTRATOR);
            w.ask(
                    "putPersonSubject",
                    House.ADMINISTRATOR,
                    "PUT",
                    "/v1/people/" + w.house.people.get(person) + "/subject",
                    "{\"subject\": \"%s\"}".formatted(w.house.subject(person)));
        });
        acts.put("importPeople", w -> {
            int person = w.random.nextInt(House.ADMINISTRATOR);
            w.ask(
                    "importPeople",
                    House.ADMINISTRATOR,
                    "POST",
                    "/v1/people-imports",
                    "{\"people\": [{\"subject\": \"%s\", \"organisation\": \"%s\", \"displayName\": \"%s\"}]}"
                            .formatted(
                                    w.house.subject(person),
                                    w.house.organisation(person),
                                    w.house.displayName(person)));
        });
    }

    private void delegates() {
        get("getMyDelegates", w -> "/v1/people/me/delegates");
        get("listBookingsForOthers", w -> "/v1/people/me/bookings-for-others?limit=" + (1 + w.random.nextInt(5)));
        acts.put("putMyDelegate", w -> letting(w, "putMyDelegate", "PUT", true));
        acts.put("deleteMyDelegate", w -> letting(w, "deleteMyDelegate", "DELETE", false));
    }

    /** Often the hidden person lets somebody, or lets them no longer: the two of them are told so. */
    private static void letting(Walk w, String operation, String method, boolean lets) {
        int who = w.random.nextInt(2) == 0 ? House.HIDDEN : w.nosyOne();
        int whom = who == House.HIDDEN ? w.nosyOne() : sitter(w);
        String path = "/v1/people/me/delegates/" + w.house.people.get(whom);
        House.Answer answer = w.ask(operation, who, method, path, null);
        if (who == House.HIDDEN && answer.status() == 204) {
            if (lets) {
                w.delegates.add(whom);
            } else {
                w.delegates.remove(whom);
            }
        }
    }

    private void liked() {
        get("getMyNeeds", w -> "/v1/people/me/needs");
        acts.put(
                "putMyNeeds", w -> w.ask("putMyNeeds", w.somebody(), "PUT", "/v1/people/me/needs", w.pick(Walk.NEEDS)));
        get("listFavouriteSpaces", w -> Walk.FAVOURITES);
        acts.put("putFavouriteSpace", w -> w.ask("putFavouriteSpace", w.nosyOne(), "PUT", w.favourite(), null));
        acts.put(
                "deleteFavouriteSpace", w -> w.ask("deleteFavouriteSpace", w.nosyOne(), "DELETE", w.favourite(), null));
    }

    private void closures() {
        acts.put("closeSpaces", w -> {
            House.Answer answer = w.ask(
                    "closeSpaces",
                    House.PARTNER,
                    "POST",
                    "/v1/buildings/" + w.house.buildings.getFirst() + "/closures"
                            + w.pick(List.of("", "", "?dryRun=true")),
                    "{\"spaceIds\": [\"%s\", \"%s\"], %s}"
                            .formatted(w.pick(w.house.desks), w.pick(w.house.desks), w.slot()));
            if (answer.status() == 201 && answer.location() != null) {
                w.closures.add(answer.location());
            }
        });
        acts.put(
                "listClosures",
                w -> w.ask(
                        "listClosures",
                        House.PARTNER,
                        "GET",
                        "/v1/buildings/" + w.pick(w.house.buildings) + "/closures?limit=3",
                        null));
        acts.put("getClosure", w -> onClosure(w, "getClosure", "GET", null));
        acts.put("changeClosure", w -> {
            String[] headers = {"Content-Type", "application/json", "If-Match", "*"};
            onClosure(
                    w, "changeClosure", "PATCH", w.pick(List.of("{\"end\": null}", "{\"reason\": \"Stuk\"}")), headers);
        });
        acts.put("endClosure", w -> onClosure(w, "endClosure", "DELETE", null, "If-Match", "*"));
    }

    private static void onClosure(Walk w, String operation, String method, @Nullable String body, String... headers) {
        if (!w.closures.isEmpty()) {
            w.ask(operation, House.PARTNER, method, w.pick(w.closures), body, headers);
        }
    }

    /** One of somebody's own teams. */
    private static String team(Walk w, int who) {
        var teams = w.house.call(who, "GET", "/v1/teams", null).json().get("items");
        return teams.get(w.random.nextInt(teams.size())).get("id").asText();
    }

    private void teamDays() {
        acts.put("proposeTeamDay", this::propose);
        get("listTeamDays", w -> "/v1/team-days?limit=" + (1 + w.random.nextInt(3)));
        acts.put("getTeamDay", w -> onTeamDay(w, "getTeamDay", w.nosyOne(), "GET", ""));
        acts.put("getTeamDayStanding", w -> onTeamDay(w, "getTeamDayStanding", House.NOTIFIER, "GET", "/standing"));
        acts.put("putMyTeamDayAnswers", w -> {
            if (w.teamDays.isEmpty()) {
                return;
            }
            String day = w.pick(List.copyOf(w.teamDays.keySet()));
            if (w.random.nextInt(3) == 0) {
                w.hiddenAnswers(day);
                return;
            }
            String answers = "{\"answers\": [{\"date\": \"%s\", \"answer\": \"%s\"}]}"
                    .formatted(w.pick(w.dates(day)), w.pick(List.of("YES", "YES", "MAYBE", "NO")));
            w.ask("putMyTeamDayAnswers", w.nosyOne(), "PUT", day + "/answers/me", answers);
        });
        acts.put("agreeOnTeamDay", w -> {
            if (!w.teamDays.isEmpty()) {
                String day = w.pick(List.copyOf(w.teamDays.keySet()));
                String date = "{\"date\": \"%s\"}".formatted(w.pick(w.dates(day)));
                w.ask("agreeOnTeamDay", w.organiser(day), "PUT", day + "/agreement", date);
            }
        });
        acts.put("cancelTeamDay", w -> onTeamDay(w, "cancelTeamDay", -1, "PUT", "/cancellation"));
    }

    private void propose(Walk w) {
        int who = w.nosyOne();
        List<LocalDate> dates = Stream.of(w.date(), w.date()).distinct().toList();
        String listed =
                String.join(", ", dates.stream().map(date -> "\"" + date + "\"").toList());
        House.Answer answer = w.ask(
                "proposeTeamDay",
                who,
                "POST",
                "/v1/team-days",
                "{\"teamId\": \"%s\", \"buildingId\": \"%s\", \"purpose\": \"Samen\", \"candidateDates\": [%s]}"
                        .formatted(team(w, who), w.pick(w.house.buildings), listed));
        if (answer.status() == 201 && answer.location() != null) {
            w.teamDays.put(answer.location(), dates);
            w.organisers.put(answer.location(), who);
        }
    }

    private static void onTeamDay(Walk w, String operation, int who, String method, String more) {
        if (!w.teamDays.isEmpty()) {
            String day = w.pick(List.copyOf(w.teamDays.keySet()));
            w.ask(operation, who < 0 ? w.organiser(day) : who, method, day + more, null);
        }
    }

    private void rules() {
        get("getBuildingRules", w -> "/v1/buildings/" + w.pick(w.house.buildings) + "/rules");
        acts.put(
                "putBuildingRules",
                w -> w.ask(
                        "putBuildingRules",
                        House.PARTNER,
                        "PUT",
                        "/v1/buildings/" + w.pick(w.house.buildings) + "/rules",
                        "{\"dailyCap\": %s, \"graceMinutes\": 30}".formatted(w.pick(List.of("null", "null", "4")))));
        acts.put("getOrganisationRules", w -> {
            int who = w.somebody();
            w.ask(
                    "getOrganisationRules",
                    who,
                    "GET",
                    "/v1/organisations/" + w.house.organisation(who) + "/rules",
                    null);
        });
        acts.put("putOrganisationRules", w -> {
            String weeklyDesks = w.pick(List.of("null", "1", "3"));
            w.isCounted = !weeklyDesks.equals("null");
            w.ask(
                    "putOrganisationRules",
                    House.ADMINISTRATOR,
                    "PUT",
                    "/v1/organisations/" + w.house.organisation("one") + "/rules",
                    "{\"weeklyDesks\": %s, \"daysAhead\": %d}".formatted(weeklyDesks, 14 + w.random.nextInt(3)));
        });
    }

    /**
     * Rules about people are only tried: what the stand-in, of another organisation and team, may not book, would be another
     * world.
     */
    private void setRules() {
        get("listDecisions", w -> "/v1/decisions" + w.pick(List.of("", "?buildingId=" + w.pick(w.house.buildings))));
        get("listRules", w -> "/v1/rules?buildingId=" + w.pick(w.house.buildings));
        acts.put("getRule", w -> onRule(w, "getRule", w.nosyOne(), "GET", null));
        acts.put("addRule", w -> {
            House.Answer answer = w.ask("addRule", House.PARTNER, "POST", "/v1/rules", rule(w));
            if (answer.status() == 201 && answer.location() != null) {
                w.rules.add(answer.location());
            }
        });
        acts.put("putRule", w -> {
            String[] headers = {"Content-Type", "application/json", "If-Match", "*"};
            onRule(w, "putRule", House.PARTNER, "PUT", rule(w), headers);
        });
        acts.put("removeRule", w -> onRule(w, "removeRule", House.PARTNER, "DELETE", null, "If-Match", "*"));
        acts.put("tryRule", w -> {
            int who = w.pick(List.of(House.PARTNER, House.ADMINISTRATOR));
            String trial = who == House.PARTNER
                    ? rule(w)
                    : w.pick(List.of(
                            rule(w),
                            rule(w).replace("}", ", \"organisation\": \"" + w.house.organisation("one") + "\"}"),
                            "{\"kind\": \"WHO_MAY\", \"buildingId\": \"%s\", \"teamIds\": [\"%s\"]}"
                                    .formatted(w.pick(w.house.buildings), team(w, House.PARTNER))));
            w.ask("tryRule", who, "POST", "/v1/rule-trials", trial);
        });
    }

    private static String rule(Walk w) {
        String kind = w.pick(List.of("", ", \"spaceKind\": \"DESK\"", ", \"spaceKind\": \"ROOM\""));
        String terms = w.pick(List.of(
                "\"MAX_LENGTH\", \"minutes\": 60",
                "\"MAX_LENGTH\", \"minutes\": 150",
                "\"LEAD_TIME\", \"minutes\": 600",
                "\"WEEKDAYS\", \"days\": [\"MONDAY\", \"WEDNESDAY\", \"THURSDAY\"]"));
        return "{\"kind\": %s, \"buildingId\": \"%s\"%s}".formatted(terms, w.pick(w.house.buildings), kind);
    }

    private static void onRule(
            Walk w, String operation, int who, String method, @Nullable String body, String... headers) {
        if (!w.rules.isEmpty()) {
            w.ask(operation, who, method, w.pick(w.rules), body, headers);
        }
    }
}
