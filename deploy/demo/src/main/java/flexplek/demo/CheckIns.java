package flexplek.demo;

import flexplek.demo.people.Booking;
import flexplek.demo.people.Person;
import flexplek.demo.people.World;
import flexplek.demo.plan.Building;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Those who are in the buildings at this moment check in, each with a token of their own. */
record CheckIns(World world, Colleagues colleagues, Instant now) {
    private static final Workers WORKERS = new Workers(8);

    void make(Progress progress) throws InterruptedException {
        var present = world.diary().bookings().stream()
                .filter(booking -> booking.isPresentAt(now))
                .map(Booking::personId)
                .collect(Collectors.toSet());
        var people = world.population().people().stream()
                .filter(person -> present.contains(person.id()))
                .toList();
        var checkedIn = new AtomicInteger();
        WORKERS.each(people, person -> checkedIn.addAndGet(checkIn(person)));
        progress.say("%d people are in at this moment and checked in to %d spaces"
                .formatted(people.size(), checkedIn.get()));
    }

    private int checkIn(Person person) {
        var colleague = colleagues.as(person);
        var today = now.atZone(Building.ZONE).toLocalDate();
        int checkedIn = 0;
        for (var booked :
                colleague.get("/v1/bookings?from=" + today + "&to=" + today).path("items")) {
            boolean open = !Instant.parse(booked.path("start").asText()).isAfter(now)
                    && Instant.parse(booked.path("end").asText()).isAfter(now);
            if (open && booked.path("status").asText().equals("BOOKED")) {
                colleague.put("/v1/bookings/" + booked.path("id").asText() + "/check-in", null);
                checkedIn++;
            }
        }
        return checkedIn;
    }
}
