package flexplek.forecast;

import java.time.LocalDateTime;

/** How many people went in and out through a door, from this moment of the building's clock until the next count. */
record DoorCount(LocalDateTime from, int in, int out) {

    DoorCount {
        if (in < 0 || out < 0) {
            throw new IllegalArgumentException("nobody is counted less than once: " + in + " in, " + out + " out");
        }
    }
}
