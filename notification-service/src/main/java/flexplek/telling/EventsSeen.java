package flexplek.telling;

import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The events that have led to messages. */
@ApplicationScoped
class EventsSeen {

    private static final String ADD = """
            insert into event_seen (id, seen_at)
            select id, :now from unnest(cast(:ids as uuid[])) as new_event(id)
            on conflict do nothing
            returning id
            """;

    private final Session database;

    EventsSeen(Session database) {
        this.database = database;
    }

    /** Those that were not seen before; sorted, so that two replicas cannot wait for each other. */
    Set<UUID> add(Collection<UUID> ids, Instant now) {
        return OneColumn.of(database, ADD, UUID.class)
                .setParameter("now", now)
                .setParameter(
                        "ids", ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}")))
                .getResultStream()
                .collect(Collectors.toSet());
    }

    long forgetBefore(Instant moment) {
        return database.createNativeMutationQuery("delete from event_seen where seen_at < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
