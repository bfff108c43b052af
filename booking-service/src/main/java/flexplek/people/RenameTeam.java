package flexplek.people;

import flexplek.platform.AfterCommit;
import flexplek.platform.OneColumn;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Gives a team another path, as when its group was renamed: its days and members stay. Where somebody signed in with the new
 * path already, there is a second team by now, which is taken into this one.
 */
@ApplicationScoped
class RenameTeam {

    private final Session entities;
    private final Teams teams;
    private final Event<TeamJoined> joined;
    private final KnownMembers known;
    private final AfterCommit afterCommit;

    RenameTeam(Session entities, Teams teams, Event<TeamJoined> joined, KnownMembers known, AfterCommit afterCommit) {
        this.entities = entities;
        this.teams = teams;
        this.joined = joined;
        this.known = known;
        this.afterCommit = afterCommit;
    }

    @Transactional
    Teams.Team rename(Caller caller, UUID teamId, String path) {
        Object[] row = Problems.seen(
                entities.createNativeQuery("""
                        select t.id, o.key from team t join organisation o on o.id = t.organisation_id
                        where t.public_id = :team for update of t""", Object[].class)
                        .setParameter("team", teamId)
                        .getResultStream()
                        .findFirst(),
                found -> caller.administers((String) found[1]),
                Wording.of(PeopleWords.class, PeopleWords::noTeam));
        int team = (Integer) row[0];
        switch (Group.of(path, (String) row[1])) {
            case Group.LeftOut leftOut ->
                throw Problems.badField("path", leftOut.why().words());
            case Group.Team wanted -> rename(team, wanted);
        }
        known.forget();
        afterCommit.tell("team.renamed", "id=" + teamId);
        return teams.find(team).orElseThrow();
    }

    private void rename(int team, Group.Team wanted) {
        if (looksLikeAnother(team, wanted)) {
            throw Problems.badField("path", Group.Why.LOOKS_LIKE.words());
        }
        OneColumn.of(entities, "select id from team where path = :path and id <> :team for update", Integer.class)
                .setParameter("path", wanted.path())
                .setParameter("team", team)
                .getResultList()
                .forEach(other -> takeIn(other, team));
        entities.createNativeMutationQuery(
                        "update team set path = :path, name = :name, sight = :sight where id = :team")
                .setParameter("path", wanted.path())
                .setParameter("name", wanted.name())
                .setParameter("sight", wanted.sight())
                .setParameter("team", team)
                .executeUpdate();
    }

    private boolean looksLikeAnother(int team, Group.Team wanted) {
        return !OneColumn.of(
                        entities,
                        "select 1 from team where sight = :sight and id <> :team and path <> :path",
                        Integer.class)
                .setParameter("sight", wanted.sight())
                .setParameter("team", team)
                .setParameter("path", wanted.path())
                .getResultList()
                .isEmpty();
    }

    private void takeIn(int other, int team) {
        entities.createNativeMutationQuery("""
                        insert into team_member (team_id, person_id)
                        select :team, person_id from team_member where team_id = :other on conflict do nothing""")
                .setParameter("team", team)
                .setParameter("other", other)
                .executeUpdate();
        joined.fire(new TeamJoined(other, team));
        for (String sql :
                new String[] {"delete from team_member where team_id = :other", "delete from team where id = :other"}) {
            entities.createNativeMutationQuery(sql).setParameter("other", other).executeUpdate();
        }
    }
}
