package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.ArrivedGuest;
import flexplek.news.News;
import java.util.List;
import java.util.UUID;

/** Concerns whose guest it is, unless they saw the guest arrive themselves. */
record VisitGuestArrived(@JsonUnwrapped ArrivedGuest guest, UUID hostId, UUID recordedBy) implements TellingEvent {

    VisitGuestArrived {
        requireNonNull(guest, "guest");
        requireNonNull(hostId, "hostId");
        requireNonNull(recordedBy, "recordedBy");
    }

    @Override
    public List<Told> tells() {
        return Told.allBut(recordedBy, List.of(hostId), _ -> new News.GuestArrived(guest));
    }
}
