package flexplek.delivery;

import static flexplek.trial.ExampleEvents.EMPLOYEE;
import static flexplek.trial.ExampleEvents.ORGANISER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import flexplek.local.SignIn;
import flexplek.trial.Catcher;
import flexplek.trial.Fault;
import flexplek.trial.Faults;
import flexplek.trial.OnRealStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is not tried any more, and what an administrator does about it. */
@QuarkusTest
@OnRealStack
@WithTestResource(Faults.class)
class DeadLetterTest {

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
    void givesUpAMailThatCouldNotBeSentForDays() {
        Fault.MAIL_SERVER_AWAY.begin();
        UUID message = queued.changed(
                EMPLOYEE, QueuedNews.aTeam(), "queuedAt = ?1", clock.instant().minus(Duration.ofDays(6)));

        queued.awaitEnded(message, DeliveryState.DEAD);

        assertThat(queued.find(message).reason()).startsWith("mail server away");
    }

    @Test
    void setsAMailAsideThatIsRefusedUntilAnAdministratorSendsItAgain() {
        Fault.RECIPIENTS_REFUSED.begin();
        String team = QueuedNews.aTeam();
        UUID message = queued.news(ORGANISER, team);
        queued.awaitEnded(message, DeliveryState.DEAD);
        List<String> dead = given().auth()
                .oauth2(SignIn.token("platform-admin"))
                .get("/v1/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.id == '" + queued.find(message).id() + "' }.reason");
        assertThat(dead).containsExactly("refused with code 550");

        Fault.RECIPIENTS_REFUSED.end();
        replay(message);
        replay(message);

        queued.awaitEnded(message, DeliveryState.SENT);
        assertThat(catcher.mail("organiser", team)).hasSize(1);
        given().auth()
                .oauth2(SignIn.token("platform-admin"))
                .put("/v1/dead-letters/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void setsAsideWhatCannotBeMadeWhenItHasBeenTriedOften() {
        UUID unreadable =
                queued.news(EMPLOYEE, QueuedNews.aTeam(), "{\"news\": \"TEAM_DAY_CANCELLED\", \"teamDay\": 7}");
        UUID ofALaterVersion = queued.news(EMPLOYEE, QueuedNews.aTeam(), "{\"news\": \"ADDED_LATER\"}");
        UUID throwing = queued.news(EMPLOYEE, QueuedNews.aTeam(), "{\"news\": \"TEAM_DAY_CANCELLED\"}");
        UUID good = queued.news(EMPLOYEE, QueuedNews.aTeam());

        queued.awaitEnded(good, DeliveryState.SENT);
        for (UUID bad : List.of(unreadable, ofALaterVersion, throwing)) {
            queued.awaitEnded(bad, DeliveryState.DEAD);
            assertThat(queued.find(bad).reason())
                    .isEqualTo(bad.equals(throwing) ? "failed: NullPointerException" : "what it tells cannot be read");
            assertThat(queued.find(bad).attempts()).isEqualTo(3);
        }
        Map<UUID, String> kinds = given()
                .auth()
                .oauth2(SignIn.token("platform-admin"))
                .get("/v1/dead-letters?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, String>>getList("items")
                .stream()
                .collect(
                        HashMap::new, (all, it) -> all.put(UUID.fromString(it.get("id")), it.get("kind")), Map::putAll);
        assertThat(kinds).containsEntry(queued.find(unreadable).id(), "TEAM_DAY_CANCELLED");
        assertThat(kinds).containsEntry(queued.find(ofALaterVersion).id(), null);
        given().auth()
                .oauth2(SignIn.token("employee"))
                .get("/v1/messages?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(good.toString()))
                .body("items.id", hasItems(unreadable.toString(), throwing.toString()))
                .body("items.id", not(hasItem(ofALaterVersion.toString())));
    }

    private void replay(UUID message) {
        given().auth()
                .oauth2(SignIn.token("platform-admin"))
                .put("/v1/dead-letters/" + queued.find(message).id() + "/replay")
                .then()
                .statusCode(204);
    }
}
