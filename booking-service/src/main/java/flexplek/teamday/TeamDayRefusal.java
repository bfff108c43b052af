package flexplek.teamday;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Why an act on a team day is refused; {@link TeamDayProblems} says it to the caller. */
sealed interface TeamDayRefusal {

    record NotYourTeam() implements TeamDayRefusal {}

    record NotTheOrganiser() implements TeamDayRefusal {}

    /** Cancelled or held. */
    record NoLongerOpen(TeamDayStatus status) implements TeamDayRefusal {}

    record AlreadyAgreed(LocalDate date) implements TeamDayRefusal {}

    /** All such dates of the request; each message follows the name of the field. */
    record DateNotPossible(List<Problems.Violation> dates) implements TeamDayRefusal {
        DateNotPossible(String field, Wording why) {
            this(List.of(new Problems.Violation(field, why)));
        }
    }

    /** {@code otherDates}: candidate dates on which there is room for as many. */
    record NotEnoughRoom(int wanted, int free, List<LocalDate> otherDates) implements TeamDayRefusal {}

    /** Told to the member alone. */
    record MemberQuotaReached(UUID personId, int quota) implements TeamDayRefusal {}

    /** Why is for the member to tell. */
    record MemberNotPossible(UUID personId) implements TeamDayRefusal {}

    /** The member's organisation does not use the building. */
    record MemberNotAdmitted(UUID personId) implements TeamDayRefusal {}

    record MemberTooFarAhead(UUID personId, LocalDate last) implements TeamDayRefusal {}
}
