package flexplek.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.history.CountNow.Difference;
import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import flexplek.live.PlacesNow;
import flexplek.trial.OnRealStack;
import flexplek.trial.Site;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class RecountTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    Recount recount;

    @Inject
    PlacesNow placesNow;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Test
    void findsNoDifferenceAndThenTheOneThatIsMadeOnceItStands() {
        Site site = Site.told(producer);
        Event here = now(1);
        site.tell(here, Kadegebouw.checkedIn(here), now(2), now(3), Kadegebouw.cancelled(now(3)));
        await().atMost(PATIENCE).until(() -> kept(site) == 3);
        await().atMost(PATIENCE)
                .until(() -> placesNow
                        .findPlace(site.building(), site.building())
                        .filter(place -> place.desks().booked() == 2
                                && Objects.equals(place.desks().checkedIn(), 1))
                        .isPresent());

        await().atMost(PATIENCE).until(() -> compared(site, clock.instant().plusSeconds(15)));
        assertThat(differences(site)).isEmpty();
        assertThat(differences(site)).isEmpty();

        write(site, "free_from = starts, stage = 2");
        assertThat(differences(site)).as("it may be on its way").isEmpty();
        assertThat(differences(site))
                .hasSize(3)
                .allSatisfy(difference -> assertThat(difference.spaces()).isEqualTo(1));
        assertThat(recount.difference()).isGreaterThanOrEqualTo(3);
        RestAssured.get("/q/health/well").then().statusCode(503);

        write(site, "free_from = ends, stage = 0");
        assertThat(differences(site)).isEmpty();
    }

    /** As if history had been told otherwise of the second desk. */
    private void write(Site site, String what) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update history_booking set " + what + " where building_id = ?1 and space_id = ?2")
                        .setParameter(1, site.building())
                        .setParameter(2, site.id(Kadegebouw.desk(2)))
                        .executeUpdate());
    }

    /** A moment later, so that nothing of what was just told is held to be on its way. */
    private List<Difference> differences(Site site) {
        Set<UUID> places = Set.of(
                site.building(),
                site.id(Kadegebouw.FLOOR_3),
                site.id(Kadegebouw.FLOOR_4),
                site.id(Kadegebouw.WATERKANT),
                site.id(Kadegebouw.STADSKANT),
                site.id(Kadegebouw.DAKTUIN));
        return recount.compare(clock.instant().plusSeconds(15)).stream()
                .filter(difference -> places.contains(difference.placeId()))
                .toList();
    }

    private boolean compared(Site site, Instant now) {
        return !placesNow.isStale(site.building())
                && placesNow
                        .findPlace(site.building(), site.building())
                        .orElseThrow()
                        .at()
                        .plusSeconds(10)
                        .isBefore(now);
    }

    private long kept(Site site) {
        return QuarkusTransaction.requiringNew().call(() -> (Long)
                entities.createNativeQuery("select count(*) from history_booking where building_id = ?1", Long.class)
                        .setParameter(1, site.building())
                        .getSingleResult());
    }

    private Event now(int number) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return Kadegebouw.made(
                number,
                Kadegebouw.desk(number),
                hour.toString(),
                hour.plus(2, ChronoUnit.HOURS).toString());
    }
}
