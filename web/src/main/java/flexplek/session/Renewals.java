package flexplek.session;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives a session's tokens, renewed where they are about to end. A refresh token may be good for one use only, so however
 * many calls and doors want new tokens at one moment, one of them asks Keycloak and all get the answer.
 */
@ApplicationScoped
class Renewals {
    /** Longer than Keycloak is waited for (twice five seconds): whoever claimed has answered by then, or died. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a call may take until quarkus-oidc looks at the token, which it would renew itself were it over by then. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final KeptSessions kept;
    private final Keycloak keycloak;
    private final SessionSettings settings;
    private final Clock clock;
    private final Vertx vertx;
    private final Map<SessionKey, Future<Optional<SessionTokens>>> running = new ConcurrentHashMap<>();

    Renewals(KeptSessions kept, Keycloak keycloak, SessionSettings settings, Clock clock, Vertx vertx) {
        this.kept = kept;
        this.keycloak = keycloak;
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Empty where the session has ended; fails with {@link SessionsAway} where that cannot be told. */
    Future<Optional<SessionTokens>> fresh(SessionKey key) {
        return blocking(() -> kept.find(key))
                .compose(
                        found -> found.isEmpty() || isFresh(found.get()) ? Future.succeededFuture(found) : shared(key));
    }

    private Future<Optional<SessionTokens>> shared(SessionKey key) {
        Promise<Optional<SessionTokens>> renewal = Promise.promise();
        Future<Optional<SessionTokens>> other = running.putIfAbsent(key, renewal.future());
        if (other == null) {
            renewed(key, clock.instant().plus(PATIENCE)).onComplete(done -> {
                running.remove(key);
                renewal.handle(done);
            });
        }
        return here(other == null ? renewal.future() : other);
    }

    /** Each request goes on in its own thread, whoever's renewal it waited for. */
    private Future<Optional<SessionTokens>> here(Future<Optional<SessionTokens>> renewal) {
        Context context = vertx.getOrCreateContext();
        Promise<Optional<SessionTokens>> here = Promise.promise();
        renewal.onComplete(done -> context.runOnContext(now -> here.handle(done)));
        return here.future();
    }

    private Future<Optional<SessionTokens>> renewed(SessionKey key, Instant until) {
        Instant claimEnds = clock.instant().plus(PATIENCE);
        return blocking(() -> kept.claim(key, clock.instant().plus(settings.renewBefore()), PATIENCE))
                .compose(claimed ->
                        claimed.map(tokens -> renewed(key, tokens, claimEnds)).orElseGet(() -> byAnother(key, until)));
    }

    private Future<Optional<SessionTokens>> renewed(SessionKey key, SessionTokens old, Instant claimEnds) {
        return keycloak.refresh(old)
                .compose(
                        answer -> written(key, answer, claimEnds),
                        away -> blocking(() -> {
                            kept.giveClaimBack(key);
                            if (isGood(old)) {
                                return Optional.of(old);
                            }
                            throw new SessionsAway(away);
                        }));
    }

    /** Tried for as long as the claim holds: the old refresh token is spent, and the session is lost with the new one. */
    private Future<Optional<SessionTokens>> written(SessionKey key, Optional<SessionTokens> answer, Instant claimEnds) {
        return blocking(() -> {
                    if (answer.isEmpty()) {
                        kept.remove(key);
                        return answer;
                    }
                    return kept.renew(key, answer.get()) ? answer : Optional.<SessionTokens>empty();
                })
                .recover(away -> clock.instant().isAfter(claimEnds)
                        ? Future.failedFuture(away)
                        : later().compose(now -> written(key, answer, claimEnds)));
    }

    /** Another door renews it, or has just done so. */
    private Future<Optional<SessionTokens>> byAnother(SessionKey key, Instant until) {
        return blocking(() -> kept.find(key)).compose(found -> {
            if (found.isEmpty() || isGood(found.get())) {
                return Future.succeededFuture(found);
            }
            if (clock.instant().isAfter(until)) {
                return Future.failedFuture(new SessionsAway("Nobody renewed the session"));
            }
            return later().compose(now -> renewed(key, until));
        });
    }

    private Future<Void> later() {
        Promise<Void> later = Promise.promise();
        vertx.setTimer(LOOK_AGAIN_MILLIS, now -> later.complete());
        return later.future();
    }

    private boolean isFresh(SessionTokens tokens) {
        return tokens.tokenEnds().minus(settings.renewBefore()).isAfter(clock.instant());
    }

    private boolean isGood(SessionTokens tokens) {
        return tokens.tokenEnds().minus(MARGIN).isAfter(clock.instant());
    }

    private <T> Future<T> blocking(Callable<T> work) {
        return vertx.executeBlocking(work, false).map(Objects::requireNonNull);
    }
}
