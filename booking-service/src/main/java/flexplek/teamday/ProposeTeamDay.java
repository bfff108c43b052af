package flexplek.teamday;

import flexplek.booking.BookingRefusal;
import flexplek.booking.BookingRefused;
import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.people.Teams;
import flexplek.platform.Answers;
import flexplek.platform.Problems;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Puts candidate dates to a team. */
@ApplicationScoped
class ProposeTeamDay {

    private final Session entities;
    private final Teams teams;
    private final Visible visible;
    private final Cards cards;
    private final Desks desks;
    private final TeamDayOutlines outlines;
    private final TeamDayViews views;
    private final Outbox outbox;
    private final Answers answers;
    private final Clock clock;

    ProposeTeamDay(
            Session entities,
            Teams teams,
            Visible visible,
            Cards cards,
            Desks desks,
            TeamDayOutlines outlines,
            TeamDayViews views,
            Outbox outbox,
            Answers answers,
            Clock clock) {
        this.entities = entities;
        this.teams = teams;
        this.visible = visible;
        this.cards = cards;
        this.desks = desks;
        this.outlines = outlines;
        this.views = views;
        this.outbox = outbox;
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
        BuildingCard building =
                cards.building(visible.building(proposal.buildingId()).key());
        int daysAhead = building.daysAhead(caller.organisationKey())
                .orElseThrow(() -> new BookingRefused(new BookingRefusal.NotForYourOrganisation()));
        TeamDay.Where where = new TeamDay.Where(
                building.key(), neighbourhood(proposal.neighbourhoodId(), building, caller.organisationKey()));
        Instant now = clock.instant();
        List<LocalDate> dates = proposal.candidateDates();
        TeamDayDates.check(dates, building, daysAhead, now);
        TeamDay day = new TeamDay(team.key(), caller.key(), where, proposal.purposeOrNone(), dates, now);
        entities.persist(day);
        entities.flush();
        outbox.write(day.proposed(outlines.of(day)));
        return day;
    }

    private @Nullable Integer neighbourhood(@Nullable UUID id, BuildingCard building, int organisation) {
        if (id == null) {
            return null;
        }
        Desks.Block block = desks.block(id)
                .filter(b -> b.building() == building.key())
                .orElseThrow(() -> Problems.notFound("neighbourhood in this building"));
        if (block.heldFor() != null && block.heldFor() != organisation) {
            throw new BookingRefused(new BookingRefusal.NotForYourOrganisation());
        }
        return block.key();
    }
}
