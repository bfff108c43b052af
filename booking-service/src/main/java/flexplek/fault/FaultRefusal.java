package flexplek.fault;

import java.util.UUID;

/** Why an act on a fault is refused; {@link FaultProblems} says it to the caller. */
sealed interface FaultRefusal {

    /** {@code faultId}: the one that the caller has reported already. */
    record AlreadyReported(UUID faultId) implements FaultRefusal {}

    record TooManyReports(int most) implements FaultRefusal {}

    /** It is solved or declined, and stays so. */
    record Settled(FaultState as) implements FaultRefusal {}

    /** Somebody else's photo is there. */
    record PhotoThere() implements FaultRefusal {}
}
