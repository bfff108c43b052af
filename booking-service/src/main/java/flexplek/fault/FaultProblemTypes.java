package flexplek.fault;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those of faults. */
@ApplicationScoped
class FaultProblemTypes implements ProblemTypes {

    private static final ProblemType.In<FaultWords> TYPES = ProblemType.in(FaultWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(
                TYPES.of("already-reported", FaultWords::alreadyReported, FaultWords::whyAlreadyReported),
                TYPES.of("too-many-faults", FaultWords::tooManyFaults, FaultWords::whyTooManyFaults),
                TYPES.of("fault-settled", FaultWords::faultSettled, FaultWords::whyFaultSettled),
                TYPES.of("photo-there", FaultWords::photoThere, FaultWords::whyPhotoThere));
    }
}
