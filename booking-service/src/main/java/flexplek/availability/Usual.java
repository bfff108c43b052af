package flexplek.availability;

/** Why a space is one that a person usually wants: said by a favourite, or seen from own bookings. */
sealed interface Usual {

    record Favourite() implements Usual {}

    /** {@code times}: on how many of the last days one was there. */
    record Habit(int times) implements Usual {}

    /** Once, and nowhere else since. */
    record LastTime() implements Usual {}

    /** As the API calls it. */
    default UsualKind kind() {
        return switch (this) {
            case Favourite() -> UsualKind.FAVOURITE;
            case Habit _ -> UsualKind.HABIT;
            case LastTime() -> UsualKind.LAST_TIME;
        };
    }
}
