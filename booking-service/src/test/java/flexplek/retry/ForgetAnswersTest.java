package flexplek.retry;

import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class ForgetAnswersTest {

    @Inject
    ForgetAnswers forgetAnswers;

    @Inject
    Session entities;

    @Inject
    Clock clock;

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void keepsAnAnswerForADayAndForgetsItThen() {
        SmallBuilding building = SmallBuilding.withDesks("FORGET", 2);
        String key = UUID.randomUUID().toString();
        String body = SmallBuilding.booking(building.desk(1), at(12, "09:00"), at(12, "17:00"));
        Response first = book(key, body);
        assertThat(first.statusCode()).isEqualTo(201);

        MovedClock.moveTo(clock.instant().plus(Duration.ofHours(23)));
        forgetAnswers.forget();
        assertThat(kept(key)).isEqualTo(1);
        assertThat(book(key, body).asString()).isEqualTo(first.asString());

        MovedClock.moveTo(clock.instant().plus(Duration.ofHours(2)));
        forgetAnswers.forget();
        assertThat(kept(key)).isZero();
    }

    @Test
    void sharesTheWorkAmongReplicasInBoundedBatches() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("""
                                insert into idempotent_answer (person_id, key, request_hash, status, body, created_at)
                                select -1, 'old ' || n, '', 201, '', now() - interval '25 hours' from generate_series(1, 3000) n""").executeUpdate());

        int forgotten =
                Stream.generate(() -> CompletableFuture.supplyAsync(forgetAnswers::forgetBatch))
                        .limit(4)
                        .toList()
                        .stream()
                        .mapToInt(CompletableFuture::join)
                        .peek(batch -> assertThat(batch).isLessThanOrEqualTo(1000))
                        .sum();
        forgetAnswers.forget();

        assertThat(forgotten).isPositive();
        assertThat(entities.createNativeQuery("select count(*) from idempotent_answer where person_id = -1", Long.class)
                        .getSingleResult())
                .isZero();
    }

    private static Response book(String key, String body) {
        return Callers.asWithJson("employee", body)
                .header("Idempotency-Key", key)
                .post("/v1/bookings");
    }

    private long kept(String key) {
        return entities.createNativeQuery("select count(*) from idempotent_answer where key = :key", Long.class)
                .setParameter("key", key)
                .getSingleResult();
    }
}
