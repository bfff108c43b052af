package flexplek.teamday;

import flexplek.people.Caller;
import flexplek.platform.Cursor;
import flexplek.platform.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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

    TeamDays(Session entities) {
        this.entities = entities;
    }

    /** Those of teams (inside keys), newest first. */
    List<TeamDay> of(Collection<Integer> teams, Cursor after, int most) {
        return find("""
                        team in ?1 and (createdAt < ?2 or createdAt = ?2 and id < ?3)
                        order by createdAt desc, id desc""", teams, after.time(), after.id()).page(0, most).list();
    }

    /** The team day, as far as the caller may know of it. */
    TeamDay visibleTo(Caller caller, UUID id) {
        return visible(caller, findByIdOptional(id));
    }

    /** As {@link #visibleTo}, locked until the transaction ends. */
    TeamDay lockFor(Caller caller, UUID id) {
        return visible(caller, findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static TeamDay visible(Caller caller, Optional<TeamDay> found) {
        return found.filter(day -> day.isVisibleTo(caller)).orElseThrow(() -> Problems.notFound("team day"));
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
