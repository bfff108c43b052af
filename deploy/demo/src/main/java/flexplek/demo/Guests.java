package flexplek.demo;

import flexplek.demo.plan.Building;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;

/** Two guests are expected in one building today, of whom one is there. Nobody is called like that. */
final class Guests {

    private static final String BUILDING = "KADE";

    record Visit(UUID buildingId, Instant start, Instant end, String guestName, String guestFrom) {}

    private final Api employee;
    private final Api organiser;
    private final Api facility;
    private final Clock clock;

    Guests(Api booking, SignIn signIn, Clock clock) {
        this.employee = booking.as(signIn.as("employee"));
        this.organiser = booking.as(signIn.as("organiser"));
        this.facility = booking.as(signIn.as("facility"));
        this.clock = clock;
    }

    void announce(Places places, Progress progress) {
        var building = places.building(BUILDING);
        var there = announce(employee, building, "Ada Voorbeeld", "Gemeente Voorbeeld");
        announce(organiser, building, "Bob Voorbeeld", "Waterschap Voorbeeld");
        facility.put("/v1/visits/" + there + "/arrival", null);
        progress.say("Two guests are expected today in " + BUILDING + ", and one of them is there");
    }

    /** From now until midnight, so that it is still to come whenever the demo is loaded. */
    private String announce(Api host, UUID building, String name, String from) {
        var now = ZonedDateTime.now(clock.withZone(Building.ZONE)).withSecond(0).withNano(0);
        var midnight = now.toLocalDate().plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(Building.ZONE);
        var visit = new Visit(building, now.toInstant(), midnight.toInstant(), name, from);
        return host.post("/v1/visits", visit, Load.key(visit)).path("id").asText();
    }
}
