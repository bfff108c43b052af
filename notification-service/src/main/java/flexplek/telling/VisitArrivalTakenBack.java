package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.ArrivedGuest;
import flexplek.news.News;
import java.util.List;
import java.util.UUID;

/** Concerns whose guest it is, who was told that the guest is there; unless they say so themselves. */
record VisitArrivalTakenBack(@JsonUnwrapped ArrivedGuest guest, UUID hostId, UUID recordedBy) implements TellingEvent {

    VisitArrivalTakenBack {
        requireNonNull(guest, "guest");
        requireNonNull(hostId, "hostId");
        requireNonNull(recordedBy, "recordedBy");
    }

    @Override
    public List<Told> tells() {
        return Told.allBut(recordedBy, List.of(hostId), _ -> new News.GuestNotArrived(guest));
    }
}
