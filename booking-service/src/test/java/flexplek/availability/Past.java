package flexplek.availability;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes bookings of days gone by, and forgets what people like and where they were. */
@ApplicationScoped
class Past {

    private final Session entities;

    Past(Session entities) {
        this.entities = entities;
    }

    /** A person was in a space from nine to five, so many days ago. */
    void was(UUID person, UUID space, int daysAgo) {
        had(person, space, daysAgo, "CHECKED_IN", null);
    }

    /** A booking that ended otherwise. */
    void had(UUID person, UUID space, int daysAgo, String status, @Nullable String releaseReason) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("""
                        insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts, ends,
                          status, release_at, release_reason, created_at)
                        select uuidv7(), s.id, p.id, p.id, s.building_id, s.floor_id, d.day, s.kind,
                          (d.day + time '09:00') at time zone 'UTC', (d.day + time '17:00') at time zone 'UTC',
                          :status, now(), :reason, now()
                        from space s, person p, (select cast(now() at time zone 'UTC' as date) - :daysAgo as day) d
                        where s.public_id = :space and p.public_id = :person""")
                        .setParameter("daysAgo", daysAgo)
                        .setParameter("status", status)
                        .setParameter("reason", releaseReason, String.class)
                        .setParameter("space", space)
                        .setParameter("person", person)
                        .executeUpdate());
    }

    void forget() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeMutationQuery("delete from booking where ends < now()")
                    .executeUpdate();
            entities.createNativeMutationQuery("delete from favourite_space").executeUpdate();
        });
    }
}
