package flexplek.checkin;

import static flexplek.checkin.Reach.colleague;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import flexplek.claim.CheckInReach;
import flexplek.local.FreePort;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real Keycloak and the real check-in; where a door stands between them, that is the journeys' to try. */
@QuarkusTest
@OnRealStack
@TestProfile(Probed.class)
class ProbeCheckInTest {

    private static final int DAY = 50;

    /** Through a door that is closed. */
    @Inject
    ProbeCheckIn closed;

    @Inject
    OidcClient keycloak;

    @Inject
    OidcClients otherKeycloaks;

    @Inject
    RecordReach record;

    @Inject
    CheckInReach known;

    @Inject
    Clock clock;

    @Inject
    Reach reach;

    /** It does not know that address either, and says 404. */
    @ConfigProperty(name = "KEYCLOAK_URL")
    String keycloakAddress = "";

    @TestHTTPResource
    URI here = URI.create("");

    // Of the present day, as each test begins.
    private final Instant halfPastNine = at(DAY, "09:30");
    private final Instant tenToTen = at(DAY, "09:50");
    private final Instant ten = at(DAY, "10:00");
    private final Instant noon = at(DAY, "12:00");

    @BeforeEach
    void nobodyHasLookedForTenMinutes() {
        MovedClock.moveTo(ten);
        reach.lastGood(tenToTen);
    }

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    private ProbeCheckIn probe(OidcClient signIn, URI door) {
        CheckInCall call = RestClientBuilder.newBuilder().baseUri(door).build(CheckInCall.class);
        return new ProbeCheckIn(signIn, call, record, known, clock, new SimpleMeterRegistry());
    }

    @Test
    void knowsByAnAnswerOfOurOwnThatPeopleCanCheckIn() {
        probe(keycloak, here).probe();

        assertThat(reach.goodUntil()).isBetween(ten, ten.plusSeconds(60));
        assertThat(known.goodUntil()).isEqualTo(reach.goodUntil());
    }

    @Test
    void countsAClosedDoorAsAnOutageOnceItIsOpenAgain() {
        MovedClock.reset();
        String location = colleague("probe")
                .contentType("application/json")
                .body(booking(SmallBuilding.withDesks("PROBE", 1).desk(1), halfPastNine, noon))
                .post("/v1/bookings")
                .header("Location");
        MovedClock.moveTo(ten);

        closed.probe();
        assertThat(reach.goodUntil()).isEqualTo(tenToTen);
        assertThat(reach.outages().many()).isZero();

        probe(keycloak, here).probe();
        assertThat(reach.outages().many()).isEqualTo(1);
        assertThat(reach.outages().bookings()).isPositive();
        Instant closes = Instant.parse(colleague("probe")
                .get(location)
                .then()
                .body("status", equalTo("BOOKED"))
                .extract()
                .path("checkInCloses"));
        assertThat(closes).isBetween(ten.plusSeconds(600), ten.plusSeconds(660));
    }

    @Test
    void failsWhenKeycloakIsAwayThoughTheDoorIsOpen() {
        OidcClientConfig nobody = OidcClientConfig.builder()
                .id("nobody")
                .authServerUrl("http://localhost:" + FreePort.next())
                .discoveryEnabled(false)
                .tokenPath("/token")
                .clientId("booking-service")
                .credentials("local-booking-secret")
                .build();
        OidcClient away = otherKeycloaks.newClient(nobody).await().atMost(Duration.ofSeconds(10));

        probe(away, here).probe();

        assertThat(reach.goodUntil()).isEqualTo(tenToTen);
    }

    @Test
    void takesNoAnswerOfAnybodyElseForOurs() {
        probe(keycloak, URI.create(keycloakAddress)).probe();

        assertThat(reach.goodUntil()).isEqualTo(tenToTen);
    }
}
