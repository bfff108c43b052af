package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.News;
import flexplek.news.TeamDay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Concerns every member. */
record TeamDayCancelled(
        @JsonUnwrapped TeamDay teamDay,
        @JsonUnwrapped Team team,
        UUID cancelledBy,
        @Nullable LocalDate date) implements TellingEvent {

    TeamDayCancelled {
        requireNonNull(teamDay, "teamDay");
        requireNonNull(team, "team");
        requireNonNull(cancelledBy, "cancelledBy");
    }

    @Override
    public List<Told> tells() {
        News news = new News.DayCancelled(teamDay, cancelledBy, date);
        return team.told(cancelledBy, person -> news);
    }
}
