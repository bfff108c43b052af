package flexplek.delivery;

import static flexplek.trial.ExampleEvents.EMPLOYEE;
import static flexplek.trial.ExampleEvents.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.Catcher;
import flexplek.trial.Fault;
import flexplek.trial.Faults;
import flexplek.trial.OnRealStack;
import flexplek.trial.StandIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is away, late or overtaken. */
@QuarkusTest
@OnRealStack
@WithTestResource(Faults.class)
class MailTroubleTest {

    private static final UUID NEWCOMER = UUID.fromString("00000000-0000-4000-8000-000000000003");

    @Inject
    QueuedNews queued;

    @Inject
    Catcher catcher;

    @Inject
    Clock clock;

    @AfterEach
    void mend() {
        Fault.endAll();
    }

    @Test
    void waitsForAMailServerThatIsAwayAndSendsOnce() {
        Fault.MAIL_SERVER_AWAY.begin();
        String team = QueuedNews.aTeam();
        UUID message = queued.news(EMPLOYEE, team);
        queued.awaitThat(message, delivery -> delivery.attempts() >= 2);
        assertThat(catcher.mail("employee", team)).isEmpty();

        Fault.MAIL_SERVER_AWAY.end();

        queued.awaitEnded(message, DeliveryState.SENT);
        assertThat(catcher.mail("employee", team)).hasSize(1);
    }

    @Test
    void waitsForAnAddressBookThatIsAwayAndSendsOnce() {
        Fault.KEYCLOAK_AWAY.begin();
        String team = QueuedNews.aTeam();
        UUID message = queued.news(NEWCOMER, team);
        queued.awaitThat(message, delivery -> "address book away".equals(delivery.reason()));

        Fault.KEYCLOAK_AWAY.end();

        queued.awaitEnded(message, DeliveryState.SENT);
        assertThat(catcher.mail("newcomer", team)).hasSize(1);
    }

    @Test
    void waitsForABookingServiceThatIsAwayAndTellsWhatOnlyThatKnows() {
        Fault.BOOKING_SERVICE_AWAY.begin();
        String team = QueuedNews.aTeam();
        UUID message = queued.news(EMPLOYEE, team);
        queued.awaitThat(message, delivery -> "booking-service away".equals(delivery.reason()));

        Fault.BOOKING_SERVICE_AWAY.end();

        queued.awaitEnded(message, DeliveryState.SENT);
        assertThat(catcher.mail("employee", "Why " + team)).hasSize(1);
    }

    @Test
    void sendsNothingOfWhatIsNoLongerTrue() {
        String team = QueuedNews.aTeam();
        UUID booking = UUID.randomUUID();
        StandIn.booking(booking, false);

        UUID message = queued.news(EMPLOYEE, team, """
                {"news": "BOOKING_MADE_FOR_YOU", "madeBy": "%s", "booking": {"bookingId": "%s", "kind": "DESK",
                 "spaceName": "%s", "buildingId": "%s", "buildingName": "Kadegebouw", "start": "2026-12-01T07:00:00Z",
                 "end": "2026-12-01T16:30:00Z", "zone": "Europe/Amsterdam"}}""".formatted(ORGANISER, booking, team, UUID.randomUUID()));

        queued.awaitEnded(message, DeliveryState.SKIPPED);
        assertThat(queued.find(message).reason()).isEqualTo("no longer true");
        assertThat(catcher.mail("employee", team)).isEmpty();
    }

    @Test
    void sendsWhatAKilledProcessHadInHand() {
        String team = QueuedNews.aTeam();
        UUID message = queued.changed(
                EMPLOYEE,
                team,
                "state = ?1, attempts = 1, nextAttemptAt = ?2",
                DeliveryState.SENDING,
                clock.instant().plus(Duration.ofSeconds(2)));
        assertThat(catcher.mail("employee", team)).isEmpty();

        queued.awaitEnded(message, DeliveryState.SENT);

        assertThat(queued.find(message).attempts()).isEqualTo(2);
        assertThat(catcher.mail("employee", team)).hasSize(1);
    }

    @Test
    void sendsNothingToSomebodyWhomKeycloakDoesNotKnow() {
        UUID message = queued.news(UUID.randomUUID(), QueuedNews.aTeam());

        queued.awaitEnded(message, DeliveryState.SKIPPED);

        assertThat(queued.find(message).reason()).isEqualTo("person unknown");
    }
}
