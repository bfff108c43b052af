package flexplek.bookingimport;

import flexplek.outbox.Outbox;
import flexplek.people.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Stores bookings that are over, and tells history of each that it stored. */
@ApplicationScoped
class RecordPast {

    private final Session entities;
    private final Organisations organisations;
    private final Outbox outbox;

    RecordPast(Session entities, Organisations organisations, Outbox outbox) {
        this.entities = entities;
        this.organisations = organisations;
        this.outbox = outbox;
    }

    /** Gives back those that could not be stored. */
    List<PastRow> store(List<PastRow> past) {
        List<PastRow> missed = entities.doReturningWork(connection -> PastRow.store(connection, past));
        Set<Integer> missedRows = missed.stream().map(PastRow::row).collect(Collectors.toSet());
        outbox.writeAsOne(past.stream()
                .filter(row -> !missedRows.contains(row.row()))
                .map(row -> row.told(organisations.key(row.booking().organisation())))
                .toList());
        return missed;
    }
}
