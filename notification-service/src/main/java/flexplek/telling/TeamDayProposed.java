package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.News;
import flexplek.news.TeamDay;
import java.time.LocalDate;
import java.util.List;

/** Concerns every member. */
record TeamDayProposed(
        @JsonUnwrapped TeamDay teamDay, @JsonUnwrapped Team team, List<LocalDate> candidateDates)
        implements TellingEvent {

    TeamDayProposed {
        requireNonNull(teamDay, "teamDay");
        requireNonNull(team, "team");
        candidateDates = List.copyOf(requireNonNull(candidateDates, "candidateDates"));
    }

    @Override
    public List<Told> tells() {
        News news = new News.DayProposed(teamDay, team.organiserId(), candidateDates);
        return team.told(team.organiserId(), person -> news);
    }
}
