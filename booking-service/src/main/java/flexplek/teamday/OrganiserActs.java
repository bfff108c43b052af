package flexplek.teamday;

import flexplek.claim.Claims;
import flexplek.claim.Together;
import flexplek.people.Caller;
import flexplek.platform.Preconditions;
import flexplek.platform.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Acts of the organiser that take or give back the places of a team, in one transaction when it is the building's turn. */
@ApplicationScoped
class OrganiserActs {

    private final Claims claims;
    private final TeamDays teamDays;
    private final TeamDayViews views;
    private final AuditTrail audit;

    OrganiserActs(Claims claims, TeamDays teamDays, TeamDayViews views, AuditTrail audit) {
        this.claims = claims;
        this.teamDays = teamDays;
        this.views = views;
        this.audit = audit;
    }

    /**
     * {@code act} gets the team day, locked; the answer shows what became of it. Whoever has seen another version than it is
     * now is refused, unless what they ask for {@code stands}.
     */
    Response run(
            Caller caller,
            UUID id,
            @Nullable String ifMatch,
            Predicate<TeamDay> stands,
            BiConsumer<TeamDay, Together> act) {
        TeamDay seen = teamDays.visibleTo(caller, id);
        if (!teamDays.isOrganisedBy(caller, seen)) {
            throw new TeamDayRefused(new TeamDayRefusal.NotTheOrganiser());
        }
        if (!seen.isOrganisedBy(caller)) {
            audit.thisOneIsOfPower();
        }
        return claims.together(Set.of(seen.building()), together -> {
            TeamDay day = teamDays.lockFor(caller, id);
            Preconditions.match(ifMatch, views.version(day, caller), () -> stands.test(day));
            act.accept(day, together);
            return views.answer(day, caller);
        });
    }
}
