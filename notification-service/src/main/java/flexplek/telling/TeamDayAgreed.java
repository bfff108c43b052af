package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.News;
import flexplek.news.TeamDay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Concerns every member; each reads of their own place only. Older events do not say who agreed: the organiser, as most do. */
record TeamDayAgreed(
        @JsonUnwrapped TeamDay teamDay,
        @JsonUnwrapped Team team,
        LocalDate date,
        List<PlaceOf> places,
        @Nullable UUID agreedBy)
        implements TellingEvent {

    record PlaceOf(UUID personId, UUID bookingId, String spaceName) {
        PlaceOf {
            requireNonNull(personId, "personId");
            requireNonNull(bookingId, "bookingId");
            requireNonNull(spaceName, "spaceName");
        }
    }

    TeamDayAgreed {
        requireNonNull(teamDay, "teamDay");
        requireNonNull(team, "team");
        requireNonNull(date, "date");
        places = List.copyOf(requireNonNull(places, "places"));
    }

    @Override
    public List<Told> tells() {
        UUID doneBy = agreedBy == null ? team.organiserId() : agreedBy;
        return team.told(doneBy, person -> new News.DayAgreed(teamDay, doneBy, date, placeOf(person)));
    }

    private News.@Nullable Place placeOf(UUID person) {
        for (PlaceOf place : places) {
            if (place.personId.equals(person)) {
                return new News.Place(place.bookingId, place.spaceName);
            }
        }
        return null;
    }
}
