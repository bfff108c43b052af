package flexplek.mail;

import static flexplek.trial.ExampleEvents.EMPLOYEE;
import static flexplek.trial.ExampleEvents.ORGANISER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.local.RealStack;
import flexplek.local.SignIn;
import flexplek.message.Message;
import flexplek.message.Messages;
import flexplek.news.News;
import flexplek.news.TeamDay;
import flexplek.trial.Catcher;
import flexplek.trial.Fault;
import flexplek.trial.Faults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = RealStack.class,
        initArgs = {
            @ResourceArg(name = "parts", value = "postgres,kafka,keycloak,mail"),
            @ResourceArg(name = "database", value = "notification")
        })
@WithTestResource(Faults.class)
class MailTroubleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final UUID NEWCOMER = UUID.fromString("00000000-0000-4000-8000-000000000003");

    @Inject
    Mails mails;

    @Inject
    Messages messages;

    @Inject
    Event<MailWaiting> waiting;

    @Inject
    Catcher catcher;

    @Inject
    Clock clock;

    @AfterEach
    void mend() {
        Fault.KEYCLOAK_AWAY.end();
        Fault.MAIL_SERVER_AWAY.end();
        Fault.RECIPIENTS_REFUSED.end();
    }

    @Test
    void waitsForAMailServerThatIsAwayAndSendsOnce() {
        Fault.MAIL_SERVER_AWAY.begin();
        String team = aTeam();
        UUID message = queue(EMPLOYEE, team);
        await().atMost(PATIENCE).until(() -> find(message).attempts() >= 2);
        assertThat(catcher.mail("employee", team)).isEmpty();

        Fault.MAIL_SERVER_AWAY.end();

        await().atMost(PATIENCE).until(() -> isEnded(message, MailState.SENT));
        assertThat(catcher.mail("employee", team)).hasSize(1);
    }

    @Test
    void waitsForAnAddressBookThatIsAwayAndSendsOnce() {
        Fault.KEYCLOAK_AWAY.begin();
        String team = aTeam();
        UUID message = queue(NEWCOMER, team);
        await().atMost(PATIENCE)
                .until(() -> "address book away".equals(find(message).reason()));

        Fault.KEYCLOAK_AWAY.end();

        await().atMost(PATIENCE).until(() -> isEnded(message, MailState.SENT));
        assertThat(catcher.mail("newcomer", team)).hasSize(1);
    }

    @Test
    void givesUpAMailThatCouldNotBeSentForDays() {
        Fault.MAIL_SERVER_AWAY.begin();
        UUID message = QuarkusTransaction.requiringNew().call(() -> {
            UUID id = persist(EMPLOYEE, aTeam());
            mails.flush();
            mails.update("queuedAt = ?1 where messageId = ?2", clock.instant().minus(Duration.ofDays(6)), id);
            return id;
        });

        await().atMost(PATIENCE).until(() -> isEnded(message, MailState.DEAD));

        assertThat(find(message).reason()).startsWith("mail server away");
    }

    @Test
    void setsAMailAsideThatIsRefusedUntilAnAdministratorSendsItAgain() {
        Fault.RECIPIENTS_REFUSED.begin();
        String team = aTeam();
        UUID message = queue(ORGANISER, team);
        await().atMost(PATIENCE).until(() -> isEnded(message, MailState.DEAD));
        List<String> dead = given().auth()
                .oauth2(SignIn.token("admin"))
                .get("/v1/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.id == '" + message + "' }.reason");
        assertThat(dead).containsExactly("refused with code 550");

        Fault.RECIPIENTS_REFUSED.end();
        replay(message);
        replay(message);

        await().atMost(PATIENCE).until(() -> isEnded(message, MailState.SENT));
        assertThat(catcher.mail("organiser", team)).hasSize(1);
        given().auth()
                .oauth2(SignIn.token("admin"))
                .put("/v1/dead-letters/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void sendsWhatAKilledProcessHadInHand() {
        String team = aTeam();
        UUID message = QuarkusTransaction.requiringNew().call(() -> {
            UUID id = persist(EMPLOYEE, team);
            mails.flush();
            mails.update(
                    "state = ?1, attempts = 1, nextAttemptAt = ?2 where messageId = ?3",
                    MailState.SENDING,
                    clock.instant().plus(Duration.ofSeconds(2)),
                    id);
            return id;
        });
        assertThat(catcher.mail("employee", team)).isEmpty();

        await().atMost(PATIENCE).until(() -> isEnded(message, MailState.SENT));

        assertThat(find(message).attempts()).isEqualTo(2);
        assertThat(catcher.mail("employee", team)).hasSize(1);
    }

    @Test
    void sendsNothingToSomebodyWhomKeycloakDoesNotKnow() {
        UUID message = queue(UUID.randomUUID(), aTeam());

        await().atMost(PATIENCE).until(() -> isEnded(message, MailState.SKIPPED));

        assertThat(find(message).reason()).isEqualTo("person unknown");
    }

    private void replay(UUID message) {
        given().auth()
                .oauth2(SignIn.token("admin"))
                .put("/v1/dead-letters/" + message + "/replay")
                .then()
                .statusCode(204);
    }

    private boolean isEnded(UUID message, MailState last) {
        return QuarkusTransaction.requiringNew()
                        .call(() -> mails.count("messageId = ?1 and state = ?2 and endedAt is not null", message, last))
                == 1;
    }

    private Mail find(UUID message) {
        return QuarkusTransaction.requiringNew().call(() -> mails.findById(message));
    }

    private UUID queue(UUID person, String team) {
        return QuarkusTransaction.requiringNew().call(() -> {
            waiting.fire(new MailWaiting());
            return persist(person, team);
        });
    }

    private UUID persist(UUID person, String team) {
        TeamDay day = new TeamDay(
                UUID.randomUUID(), team, UUID.randomUUID(), "Kadegebouw", ZoneId.of("Europe/Amsterdam"), "");
        News news = new News.DayCancelled(day, ORGANISER, LocalDate.of(2026, 12, 1));
        Message message = new Message(UUID.randomUUID(), person, news, clock.instant());
        messages.persist(message);
        mails.persist(new Mail(message, clock.instant()));
        return message.id();
    }

    private static String aTeam() {
        return "Team " + UUID.randomUUID().toString().substring(0, 8);
    }
}
