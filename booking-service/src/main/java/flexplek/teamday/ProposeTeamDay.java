package flexplek.teamday;

import flexplek.people.Caller;
import flexplek.people.Teams;
import flexplek.retry.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts candidate dates to a team. */
@ApplicationScoped
class ProposeTeamDay {

    private final Teams teams;
    private final ProposalPlaces places;
    private final TellTeamDay tell;
    private final TeamDayViews views;
    private final Answers answers;
    private final Clock clock;

    ProposeTeamDay(
            Teams teams, ProposalPlaces places, TellTeamDay tell, TeamDayViews views, Answers answers, Clock clock) {
        this.teams = teams;
        this.places = places;
        this.tell = tell;
        this.views = views;
        this.answers = answers;
        this.clock = clock;
    }

    /** Proposes once per key; a retry gets the first answer again. */
    @Transactional
    public Response once(Caller caller, @Nullable String key, TeamDayResource.Proposal proposal) {
        Optional<Response> earlier = answers.hold(caller.key(), key, proposal);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        TeamDay day = propose(caller, proposal);
        return answers.keepMade(caller.key(), key, "/v1/team-days/" + day.id(), views.of(day, caller));
    }

    private TeamDay propose(Caller caller, TeamDayResource.Proposal proposal) {
        Teams.Team team = teams.find(proposal.teamId())
                .filter(t -> caller.teamKeys().contains(t.key()))
                .orElseThrow(() -> new TeamDayRefused(new TeamDayRefusal.NotYourTeam()));
        ProposalPlaces.Found at = places.of(proposal, caller);
        Instant now = clock.instant();
        List<LocalDate> dates = proposal.candidateDates();
        TeamDayDates.check(dates, at.building(), at.daysAhead(), now);
        places.checkRules(at, dates, caller, now);
        TeamDay day = new TeamDay(team.key(), caller.key(), at.where(), proposal.purposeOrNone(), dates, now);
        tell.proposed(day);
        return day;
    }
}
