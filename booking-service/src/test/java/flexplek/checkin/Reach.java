package flexplek.checkin;

import flexplek.trial.Callers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.hibernate.Session;

/** What is written down of when people could check in, and people whom nobody else's test touches. */
@ApplicationScoped
class Reach {

    private final Session entities;

    Reach(Session entities) {
        this.entities = entities;
    }

    static RequestSpecification colleague(String name) {
        return Callers.telling(Map.of("sub", "\"outage-" + name + "\""));
    }

    /** As if somebody had checked in at this moment, and nobody since. */
    void lastGood(Instant moment) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeMutationQuery("delete from check_in_outage").executeUpdate();
            entities.createNativeMutationQuery("update check_in_reach set good_until = :moment")
                    .setParameter("moment", moment)
                    .executeUpdate();
        });
    }

    Instant goodUntil() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select good_until from check_in_reach", Instant.class)
                        .getSingleResult());
    }

    /** The outages since the last good moment that a test set, and how many bookings they met. */
    record Outages(long many, long bookings) {}

    Outages outages() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Object[] row = entities.createNativeQuery(
                            "select count(*), coalesce(sum(bookings), 0) from check_in_outage", Object[].class)
                    .getSingleResult();
            return new Outages(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
        });
    }
}
