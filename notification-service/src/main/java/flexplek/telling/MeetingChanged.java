package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Concerns the attendees whom it names, save who did it; that one says no concerns whose booking it is. */
record MeetingChanged(
        @JsonUnwrapped BookedPlace booking,
        UUID personId,
        String change,
        List<UUID> attendeeIds,
        UUID changedBy,
        News.@Nullable Before before)
        implements TellingEvent {

    MeetingChanged {
        requireNonNull(booking, "booking");
        requireNonNull(personId, "personId");
        requireNonNull(change, "change");
        attendeeIds = List.copyOf(requireNonNull(attendeeIds, "attendeeIds"));
        requireNonNull(changedBy, "changedBy");
    }

    @Override
    public List<Told> tells() {
        boolean declined = change.equals("DECLINED");
        return attendeeIds.stream()
                .distinct()
                .limit(declined ? 1 : attendeeIds.size())
                .map(attendee -> new Told(
                        declined ? personId : attendee, new News.Meeting(booking, change, attendee, changedBy, before)))
                .filter(told -> !told.personId().equals(changedBy))
                .toList();
    }
}
