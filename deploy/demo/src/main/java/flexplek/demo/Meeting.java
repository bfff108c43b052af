package flexplek.demo;

import flexplek.demo.plan.Building;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

/** The organiser of Team Kade has a room for something in next week, and invites a colleague and a guest. */
final class Meeting {

    record Request(AnyRoom anyOf, Instant start, Instant end, String title) {}

    record Guest(String bookingId, String guestName, String guestFrom) {}

    record AnyRoom(UUID buildingId, String kind) {}

    private final Api organiser;
    private final Api employee;

    Meeting(Api organiser, Api employee) {
        this.organiser = organiser;
        this.employee = employee;
    }

    void make(Places places, LocalDate date, Progress progress) {
        var wednesday = date.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(2);
        var request = new Request(
                new AnyRoom(places.building("KADE"), "ROOM"),
                at(wednesday, 10),
                at(wednesday, 11),
                "Voorbereiden kwartaalplan (demo)");
        var booking = organiser.post("/v1/bookings", request, Load.key(request));
        var colleague = employee.get("/v1/people/me").path("id").asText();
        organiser.put("/v1/bookings/" + booking.path("id").asText() + "/attendees/" + colleague, null);
        var guest = new Guest(booking.path("id").asText(), "Carla Voorbeeld", "Provincie Voorbeeld");
        organiser.post("/v1/visits", guest, Load.key(guest));
        progress.say("The organiser has room %s for something on %s; a colleague and a guest are invited"
                .formatted(booking.path("spaceName").asText(), wednesday));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Building.ZONE).toInstant();
    }
}
