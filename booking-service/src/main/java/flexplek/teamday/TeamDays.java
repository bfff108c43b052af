package flexplek.teamday;

import flexplek.people.Caller;
import flexplek.people.Teams;
import flexplek.platform.Cursor;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.Cards;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All team days. */
@ApplicationScoped
class TeamDays implements PanacheRepositoryBase<TeamDay, UUID> {

    private final Session entities;
    private final Teams teams;
    private final Cards cards;
    private final Clock clock;

    TeamDays(Session entities, Teams teams, Cards cards, Clock clock) {
        this.entities = entities;
        this.teams = teams;
        this.cards = cards;
        this.clock = clock;
    }

    /** The date it is now where the team meets. */
    LocalDate today(TeamDay day) {
        return LocalDate.ofInstant(
                clock.instant(), cards.building(day.building()).zone());
    }

    /** Those of teams (inside keys), newest first; their candidates are read for all of them at once. */
    List<TeamDay> of(Collection<Integer> teams, Cursor after, int most) {
        List<TeamDay> found =
                find("""
                        team in ?1 and (createdAt < ?2 or createdAt = ?2 and id < ?3)
                        order by createdAt desc, id desc""", teams, after.time(), after.id()).page(0, most).list();
        list("from TeamDay d left join fetch d.candidates where d in ?1", found);
        return found;
    }

    /** The team day, as far as the caller may know of it. */
    TeamDay visibleTo(Caller caller, UUID id) {
        return visible(caller, findByIdOptional(id));
    }

    /** As {@link #visibleTo}, locked until the transaction ends. */
    TeamDay lockFor(Caller caller, UUID id) {
        return visible(caller, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private TeamDay visible(Caller caller, Optional<TeamDay> found) {
        return Problems.seen(
                found,
                day -> day.isOfTeamOf(caller) || administers(caller, day),
                Wording.of(TeamDayWords.class, TeamDayWords::noTeamDay));
    }

    /** Whether the caller organises it, or administers the organisation of its team. */
    boolean isOrganisedBy(Caller caller, TeamDay day) {
        return day.isOrganisedBy(caller) || administers(caller, day);
    }

    private boolean administers(Caller caller, TeamDay day) {
        return caller.isAdministrator()
                && caller.administers(teams.find(day.team()).orElseThrow().organisationKey());
    }

    /** Moves the version on: what is shown of the team day has changed outside its own row. */
    void changed(TeamDay day) {
        entities.lock(day, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Agreed ones whose date has passed where the building stands; rows that another replica holds are passed by. */
    List<TeamDay> overdue(Instant now, int most) {
        LocalDate atMost = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        return entities.createNativeQuery("""
                        select t.* from team_day t join building b on b.id = t.building_id
                        where t.status = 'AGREED' and t.agreed_date <= :atMost
                          and t.agreed_date < cast(cast(:now as timestamptz) at time zone b.zone as date)
                        order by t.agreed_date limit :most for update of t skip locked""", TeamDay.class)
                .setParameter("atMost", atMost)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }
}
