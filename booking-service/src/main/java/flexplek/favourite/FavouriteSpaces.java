package flexplek.favourite;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.platform.OneColumn;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.ClosedTimes;
import flexplek.space.ClosedUntil;
import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The spaces that a person likes, in the tables of the house; nothing but that person's own requests reads them. */
@ApplicationScoped
class FavouriteSpaces {

    static final int MOST = 50;

    /** One statement, however many: what the person sees of each building is judged in it, as {@link Visible} does. */
    private static final String READ = """
            select s.public_id as id, s.code, s.name, s.kind, s.in_service and o.closed is null as in_service,
              coalesce(s.out_reason, o.reason) as out_reason, o.starts as out_from, o.ends as out_until,
              b.public_id as building, b.name as building_name, f.public_id as floor, f.name as floor_name,
              u.building_id is not null and (n.organisation_id is null or n.organisation_id = :organisation) as allowed,
              :everywhere or u.building_id is not null or (:caretaker and b.managed_by = :organisation) as seen
            from favourite_space l join space s on s.id = l.space_id join building b on b.id = s.building_id
              join floor f on f.id = s.floor_id join neighbourhood n on n.id = s.neighbourhood_id
              left join building_organisation u on u.building_id = b.id and u.organisation_id = :organisation
              {out}
            where l.person_id = :me
            order by b.name, f.level, s.code, s.id""".replace("{out}", ClosedTimes.OUT_NOW);

    private final Session entities;
    private final Visible visible;
    private final Clock clock;

    FavouriteSpaces(Session entities, Visible visible, Clock clock) {
        this.entities = entities;
        this.visible = visible;
        this.clock = clock;
    }

    /** In order of building, floor and code; those last that cannot be seen any more. */
    List<FavouriteSpace> of(Caller caller) {
        return entities.createNativeQuery(READ, Tuple.class)
                .setParameter("me", caller.key())
                .setParameter("now", clock.instant())
                .setParameter("organisation", caller.organisationKey())
                .setParameter("everywhere", caller.is(Roles.PLATFORM_ADMIN))
                .setParameter("caretaker", caller.looksAfterBuildings())
                .getResultStream()
                .map(FavouriteSpaces::favourite)
                .sorted(Comparator.comparing(one -> one.state() == FavouriteSpace.State.GONE))
                .toList();
    }

    /** Adding it again changes nothing. */
    void add(Caller caller, UUID id) {
        SpaceCard space = visible.spaceCard(caller, id);
        // Whoever adds two at the same time adds them one after the other.
        OneColumn.of(entities, "select id from person where id = :me for no key update", Integer.class)
                .setParameter("me", caller.key())
                .getSingleResult();
        int added = entities.createNativeMutationQuery("""
                        insert into favourite_space (person_id, space_id)
                        select :me, :space where (select count(*) from favourite_space where person_id = :me) < :most
                        on conflict do nothing""")
                .setParameter("me", caller.key())
                .setParameter("space", space.key())
                .setParameter("most", MOST)
                .executeUpdate();
        if (added == 0 && !has(caller, space.key())) {
            throw Problems.of(
                            422,
                            "too-many-favourites",
                            Wording.of(FavouriteWords.class, words -> words.tooMany(MOST)),
                            Wording.of(FavouriteWords.class, FavouriteWords::takeOneAway))
                    .build();
        }
    }

    private boolean has(Caller caller, int space) {
        return !OneColumn.of(
                        entities,
                        "select 1 from favourite_space where person_id = :me and space_id = :space",
                        Integer.class)
                .setParameter("me", caller.key())
                .setParameter("space", space)
                .getResultList()
                .isEmpty();
    }

    /** Also of what the person cannot see any more; what was none stays none. */
    void remove(Caller caller, UUID id) {
        entities.createNativeMutationQuery("""
                        delete from favourite_space where person_id = :me
                          and space_id = (select id from space where public_id = :id)""")
                .setParameter("me", caller.key())
                .setParameter("id", id)
                .executeUpdate();
    }

    private static FavouriteSpace favourite(Tuple row) {
        UUID id = row.get("id", UUID.class);
        if (!row.get("seen", Boolean.class)) {
            return FavouriteSpace.unseen(id);
        }
        return new FavouriteSpace(
                id,
                state(row),
                row.get("out_reason", String.class),
                row.get("in_service", Boolean.class)
                        ? null
                        : new ClosedUntil(
                                row.get("out_reason", String.class),
                                row.get("out_from", Instant.class),
                                row.get("out_until", Instant.class)),
                row.get("code", String.class),
                row.get("name", String.class),
                SpaceKind.valueOf(row.get("kind", String.class)),
                row.get("building", UUID.class),
                row.get("building_name", String.class),
                row.get("floor", UUID.class),
                row.get("floor_name", String.class));
    }

    private static FavouriteSpace.State state(Tuple row) {
        if (!row.get("in_service", Boolean.class)) {
            return FavouriteSpace.State.OUT_OF_SERVICE;
        }
        return row.get("allowed", Boolean.class) ? FavouriteSpace.State.IN_SERVICE : FavouriteSpace.State.NOT_ALLOWED;
    }
}
