package flexplek.demo;

import java.time.LocalTime;

/** Prints a played half hour: what people did, and what occupancy-service says of the building at that moment. */
record Board(Api occupancy, String building) {
    void show(LocalTime time, Shift.Tally tally, Places places, int counted) {
        var desks = occupancy
                .get("/v1/buildings/" + places.building(building) + "/occupancy")
                .path("building")
                .path("desks");
        int capacity = desks.path("capacity").asInt();
        int checkedIn = desks.path("checkedIn").asInt();
        System.out.printf(
                "%s  booked %3d, checked in %3d, left %3d, cancelled %2d, refused %2d"
                        + " | desks: %3d booked, %3d in use of %d (%d %%) | sensor of %s: %d%n",
                time,
                tally.booked().get(),
                tally.checkedIn().get(),
                tally.left().get(),
                tally.cancelled().get(),
                tally.refused().get(),
                desks.path("booked").asInt(),
                checkedIn,
                capacity,
                capacity == 0 ? 0 : 100 * checkedIn / capacity,
                Sensor.NEIGHBOURHOOD,
                counted);
    }
}
