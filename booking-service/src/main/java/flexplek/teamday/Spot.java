package flexplek.teamday;

import org.jspecify.annotations.Nullable;

/** A desk on the plan, by inside keys and in metres; {@code heldFor} is the only organisation that may sit there, if any. */
record Spot(
        int space,
        int floor,
        int level,
        int neighbourhood,
        @Nullable Integer heldFor,
        double x,
        double y) {

    double distanceTo(double toX, double toY) {
        return Math.hypot(x - toX, y - toY);
    }
}
