package flexplek.checkin;

import flexplek.claim.CheckInReach;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Tries every minute, from the start on, whether people can check in: signs in at Keycloak, goes through the door, and checks in
 * for a booking that never was. That we say "no such booking" says that anybody else's would have been looked at.
 */
@ApplicationScoped
class ProbeCheckIn {

    private static final Logger LOG = Logger.getLogger(ProbeCheckIn.class);
    private static final UUID NEVER_MADE = new UUID(0, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Every answer of ours has it, and nobody else's. */
    private static final String OURS = "API-Version";

    private final OidcClient keycloak;
    private final CheckInCall door;
    private final RecordReach record;
    private final CheckInReach reach;
    private final Clock clock;
    private boolean reached = true;

    ProbeCheckIn(
            OidcClient keycloak,
            @RestClient CheckInCall door,
            RecordReach record,
            CheckInReach reach,
            Clock clock,
            MeterRegistry meters) {
        this.keycloak = keycloak;
        this.door = door;
        this.record = record;
        this.reach = reach;
        this.clock = clock;
        meters.gauge("flexplek.check.in.unproved.seconds", this, ProbeCheckIn::unproved);
    }

    private double unproved() {
        return reach.isProbed()
                ? Duration.between(reach.goodUntil(), clock.instant()).toSeconds()
                : 0;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void probe() {
        if (!reach.isProbed()) {
            return;
        }
        Instant now = clock.instant();
        String failure = failure();
        if (failure.isEmpty()) {
            record.good(now);
        }
        reach.read(); // where we see nothing, another replica may
        tell(failure);
    }

    /** What stands between a person and a check-in; empty when nothing does. */
    private String failure() {
        try {
            // Asked for each time: with one that was kept, nobody would notice that Keycloak is away.
            String token = keycloak.getTokens().await().atMost(PATIENCE).getAccessToken();
            return failure(door.checkIn("Bearer " + token, NEVER_MADE));
        } catch (WebApplicationException e) { // the client throws what is no success, and here that is the good answer
            return failure(e.getResponse());
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static String failure(Response answer) {
        try (answer) {
            return answer.getStatus() == 404 && answer.getHeaderString(OURS) != null
                    ? ""
                    : "the answer was " + answer.getStatus();
        }
    }

    private void tell(String failure) {
        boolean reachedNow = failure.isEmpty();
        if (reached && !reachedNow) {
            LOG.warnf("check_in_out_of_reach good_until=%s why=%s", reach.goodUntil(), failure);
        } else if (!reached && reachedNow) {
            LOG.infof("check_in_in_reach good_until=%s", reach.goodUntil());
        }
        reached = reachedNow;
    }
}
