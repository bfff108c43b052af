package flexplek.teamday;

import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.platform.Preconditions;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Calls a team day off and gives its places back; a second time changes nothing. */
@ApplicationScoped
class CancelTeamDay {

    private final Session entities;
    private final TeamDays teamDays;
    private final GiveBack giveBack;
    private final WholeAct wholeAct;
    private final TeamDayOutlines outlines;
    private final TeamDayViews views;
    private final Outbox outbox;
    private final Cards cards;
    private final Clock clock;

    CancelTeamDay(
            Session entities,
            TeamDays teamDays,
            GiveBack giveBack,
            WholeAct wholeAct,
            TeamDayOutlines outlines,
            TeamDayViews views,
            Outbox outbox,
            Cards cards,
            Clock clock) {
        this.entities = entities;
        this.teamDays = teamDays;
        this.giveBack = giveBack;
        this.wholeAct = wholeAct;
        this.outlines = outlines;
        this.views = views;
        this.outbox = outbox;
        this.cards = cards;
        this.clock = clock;
    }

    Response cancel(Caller caller, UUID id, @Nullable String ifMatch) {
        if (!teamDays.visibleTo(caller, id).isOrganisedBy(caller)) {
            throw new TeamDayRefused(new TeamDayRefusal.NotTheOrganiser());
        }
        return wholeAct.run(() -> {
            TeamDay day = teamDays.lockFor(caller, id);
            Preconditions.match(ifMatch, day.version(), () -> day.status() == TeamDayStatus.CANCELLED);
            LocalDate today = LocalDate.ofInstant(
                    clock.instant(), cards.building(day.building()).zone());
            day.cancel(caller.personId(), today, outlines.of(day)).ifPresent(cancelled -> {
                giveBack.of(day, null, caller.personId());
                outbox.write(cancelled);
                entities.flush();
            });
            return views.answer(day, caller);
        });
    }
}
