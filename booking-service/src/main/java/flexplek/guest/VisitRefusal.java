package flexplek.guest;

/** Why an act on a visit is refused; {@link VisitProblems} says it to the caller. */
sealed interface VisitRefusal {

    record TooManyVisits(int most) implements VisitRefusal {}

    /** What is done with a guest who is expected comes too late. */
    record GuestArrived() implements VisitRefusal {}

    /** Its time has passed. */
    record Over() implements VisitRefusal {}
}
