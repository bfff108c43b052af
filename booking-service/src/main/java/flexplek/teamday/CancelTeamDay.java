package flexplek.teamday;

import flexplek.people.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls a team day off and gives its places back; a second time changes nothing. */
@ApplicationScoped
class CancelTeamDay {

    private final OrganiserActs organiserActs;
    private final GiveBack giveBack;
    private final TellTeamDay tell;
    private final TeamDays teamDays;

    CancelTeamDay(OrganiserActs organiserActs, GiveBack giveBack, TellTeamDay tell, TeamDays teamDays) {
        this.organiserActs = organiserActs;
        this.giveBack = giveBack;
        this.tell = tell;
        this.teamDays = teamDays;
    }

    Response cancel(Caller caller, UUID id, @Nullable String ifMatch) {
        return organiserActs.run(
                caller,
                id,
                ifMatch,
                day -> day.status() == TeamDayStatus.CANCELLED,
                (day, together) -> cancel(caller.personId(), day));
    }

    private void cancel(UUID by, TeamDay day) {
        day.cancel(by, teamDays.today(day), tell.outline(day)).ifPresent(cancelled -> {
            giveBack.all(day, by, Set.copyOf(cancelled.outline().memberIds()));
            tell.that(cancelled);
        });
    }
}
