package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.News;
import flexplek.news.ReportedFault;
import java.util.List;
import java.util.UUID;

/** Concerns whoever reported it, but for whoever solved it themselves. */
record FaultSolved(@JsonUnwrapped ReportedFault fault, List<UUID> reporterIds, UUID settledBy) implements TellingEvent {

    FaultSolved {
        requireNonNull(fault, "fault");
        requireNonNull(reporterIds, "reporterIds");
        requireNonNull(settledBy, "settledBy");
    }

    @Override
    public List<Told> tells() {
        return Told.allBut(settledBy, reporterIds, _ -> new News.FaultSolved(fault));
    }
}
