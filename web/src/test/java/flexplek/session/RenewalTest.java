package flexplek.session;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.AtTheDoor;
import flexplek.trial.Browser;
import flexplek.trial.KeycloakAdministrator;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A refresh token of this realm is good for one use: the second would end the session. */
@QuarkusTest
@AtTheDoor
class RenewalTest {
    private static final int ROUNDS = Integer.getInteger("flexplek.renewal.rounds", 3);
    private static final int CALLS = 8;

    @Inject
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String realm;

    @Inject
    KeptSessions kept;

    @Inject
    Keycloak keycloak;

    @Inject
    SessionSettings settings;

    @Inject
    Clock clock;

    @Inject
    Vertx vertx;

    @Test
    void asksKeycloakOnceHoweverManyCallsAndTabsThereAre() throws Exception {
        KeycloakAdministrator administrator = new KeycloakAdministrator(realm);
        administrator.remember("REFRESH_TOKEN", "REFRESH_TOKEN_ERROR");
        assertThat(administrator.realm().getBoolean("revokeRefreshToken")).isTrue();
        assertThat(administrator.realm().getInteger("refreshTokenMaxReuse")).isZero();
        Browser browser = new Browser().signedIn("employee");
        int refused = administrator.events("REFRESH_TOKEN_ERROR");

        for (int round = 1; round <= ROUNDS; round++) {
            int before = administrator.events("REFRESH_TOKEN");
            untilTheTokenIsOver(browser);

            assertThat(atOnce(browser)).as("round %s", round).hasSize(CALLS + 1).containsOnly(200);

            assertThat(administrator.events("REFRESH_TOKEN") - before)
                    .as("refreshes of round %s", round)
                    .isEqualTo(1);
        }
        assertThat(administrator.events("REFRESH_TOKEN_ERROR")).isEqualTo(refused);
        assertThat(browser.get("/session").body()).contains("\"signedIn\":true");
    }

    @Test
    void asksKeycloakOnceForTwoDoors() throws Exception {
        KeycloakAdministrator administrator = new KeycloakAdministrator(realm);
        administrator.remember("REFRESH_TOKEN", "REFRESH_TOKEN_ERROR");
        Browser browser = new Browser().signedIn("organiser");
        SessionKey key = new SessionKey(browser.session());
        Renewals here = new Renewals(kept, keycloak, settings, clock, vertx);
        Renewals there = new Renewals(kept, keycloak, settings, clock, vertx);
        int before = administrator.events("REFRESH_TOKEN");
        untilTheTokenIsOver(browser);

        var first = here.fresh(key).toCompletionStage().toCompletableFuture();
        var second = there.fresh(key).toCompletionStage().toCompletableFuture();

        Optional<SessionTokens> renewed = first.get();
        assertThat(renewed).isPresent().isEqualTo(second.get());
        assertThat(administrator.events("REFRESH_TOKEN") - before).isEqualTo(1);
    }

    private void untilTheTokenIsOver(Browser browser) {
        SessionTokens tokens = kept.find(new SessionKey(browser.session())).orElseThrow();
        Duration left = Duration.between(clock.instant(), tokens.tokenEnds());
        LockSupport.parkNanos(left.plusMillis(100).toNanos());
    }

    /** The answers to calls of two tabs, which have the cookies of one browser, and to a stream. */
    private static List<Integer> atOnce(Browser browser) throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            Browser tab = browser.copy();
            calls.add(() -> tab.get("/api/booking/v1/echo").statusCode());
        }
        Browser tab = browser.copy();
        calls.add(() -> {
            HttpResponse<InputStream> stream = tab.stream("/api/booking/v1/stream");
            stream.body().close();
            return stream.statusCode();
        });
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : all.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
