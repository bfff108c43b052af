package flexplek.message;

import static flexplek.trial.ExampleEvents.EMPLOYEE;
import static flexplek.trial.ExampleEvents.ORGANISER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import flexplek.local.SignIn;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import flexplek.trial.Faults;
import flexplek.trial.OnRealStack;
import flexplek.trial.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnRealStack
@WithTestResource(Faults.class)
class MessageResourceTest {

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    Statements statements;

    @BeforeEach
    void emptyInbox() {
        QuarkusTransaction.requiringNew().run(messages::deleteAll);
    }

    @Test
    void listsMineNewestFirstPageByPage() {
        UUID first = tell(EMPLOYEE);
        UUID second = tell(EMPLOYEE);
        UUID third = tell(EMPLOYEE);
        tell(ORGANISER);

        String next = as("employee")
                .get("/v1/messages?limit=2")
                .then()
                .statusCode(200)
                .header("API-Version", "1.0.0")
                .body("items.id", equalTo(List.of(third.toString(), second.toString())))
                .body("unread", equalTo(3))
                .body("next", notNullValue())
                .extract()
                .path("next");
        as("employee")
                .get("/v1/messages?limit=2&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(first.toString())))
                .body("next", nullValue());
    }

    @Test
    void tellsWhatAMessageIsAboutInTheLanguageOfTheRequest() {
        tell(EMPLOYEE);

        as("employee")
                .header("Accept-Language", "de, nl-NL;q=0.9, en;q=0.8")
                .get("/v1/messages")
                .then()
                .header("Content-Language", "nl")
                .body("items[0].kind", equalTo("BOOKING_RELEASED_AS_NO_SHOW"))
                .body("items[0].title", equalTo("Je werkplek van dinsdag 24 november 2026 is weer vrij"))
                .body("items[0].text", containsString("Daarom kan een collega de plek nu gebruiken."))
                .body("items[0].subject.date", equalTo("2026-11-24"))
                .body("items[0].subject.start", equalTo("2026-11-24T07:00:00Z"))
                .body("items[0].subject.zone", equalTo("Europe/Amsterdam"))
                .body("items[0].readAt", nullValue());
        as("employee")
                .header("Accept-Language", "en")
                .get("/v1/messages")
                .then()
                .header("Content-Language", "en")
                .body("items[0].title", equalTo("Your desk of Tuesday 24 November 2026 is free again"));
    }

    @Test
    void asksTheDatabaseAsOftenHoweverManyColleaguesAPageNames() {
        tell(EMPLOYEE, madeBy(UUID.randomUUID()));
        long one = statements.of(this::readInbox);

        for (int i = 0; i < 30; i++) {
            tell(EMPLOYEE, madeBy(UUID.randomUUID()));
        }

        assertThat(statements.of(this::readInbox)).isEqualTo(one);
    }

    @Test
    void namesWhoDidIt() {
        tell(EMPLOYEE, madeBy(ORGANISER));
        tell(EMPLOYEE, madeBy(UUID.randomUUID()));
        tell(EMPLOYEE, madeBy(ORGANISER));

        as("employee")
                .header("Accept-Language", "en")
                .get("/v1/messages")
                .then()
                .body(
                        "items.text",
                        contains(
                                not(containsString("colleague")),
                                containsString("colleague"),
                                not(containsString("colleague"))));
    }

    /** It was unread for ever before: nobody was shown it, so nobody could say that it is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"news\": \"BOOKING_CANCELLED\", \"booking\": \"of another shape\"}",
                "{\"news\": \"SERIES_DATES_REFUSED\", \"dates\": [], \"series\": {\"seriesId\": \"0199f3a0-1111-7000-8000-000000000001\", \"buildingId\": \"0199f3a0-1111-7000-8000-000000000003\", \"buildingName\": \"Kadegebouw\", \"zone\": \"Europe/Amsterdam\"}}"
            })
    void showsThatThereIsSomethingThatCannotBeToldAndLetsItBeRead(String news) {
        UUID told = tell(EMPLOYEE);
        UUID untold = tell(EMPLOYEE);
        QuarkusTransaction.requiringNew()
                .run(() -> messages.getEntityManager()
                        .createNativeQuery("update message set news = cast(:news as jsonb) where id = :id")
                        .setParameter("news", news)
                        .setParameter("id", untold)
                        .executeUpdate());

        as("employee")
                .header("Accept-Language", "nl")
                .get("/v1/messages")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(untold.toString(), told.toString())))
                .body("items[0].title", equalTo("Een bericht dat nu niet te tonen is"))
                .body("items[0].subject", anEmptyMap())
                .body("unread", equalTo(2));
        as("employee").put("/v1/messages/" + untold + "/read").then().statusCode(204);
        as("employee").get("/v1/messages").then().body("unread", equalTo(1));
    }

    @Test
    void namesTheZoneOfABuildingToWhoReadsByAnotherClock() {
        tell(EMPLOYEE);

        as("employee").get("/v1/messages").then().body("items[0].text", not(containsString("Amsterdam")));
        as("employee")
                .header("Accept-Language", "nl")
                .queryParam("zone", "America/Kralendijk")
                .get("/v1/messages")
                .then()
                .body("items[0].text", containsString(", tijd in Amsterdam"));
    }

    @Test
    void marksAsReadOnceAndForAll() {
        UUID read = tell(EMPLOYEE);
        UUID unread = tell(EMPLOYEE);

        as("employee").put("/v1/messages/" + read + "/read").then().statusCode(204);
        as("employee").put("/v1/messages/" + read + "/read").then().statusCode(204);

        as("employee")
                .get("/v1/messages?unread=true")
                .then()
                .body("items.id", equalTo(List.of(unread.toString())))
                .body("unread", equalTo(1));
        as("employee").get("/v1/messages").then().body("items[1].readAt", notNullValue());
    }

    @Test
    void doesNotFindTheMessageOfSomebodyElseNorOneThatIsNot() {
        UUID foreign = tell(ORGANISER);

        problem(as("employee").put("/v1/messages/" + foreign + "/read").then(), 404, "/problems/not-found");
        problem(
                as("employee")
                        .put("/v1/messages/" + UUID.randomUUID() + "/read")
                        .then(),
                404,
                "/problems/not-found");
        as("organiser").get("/v1/messages").then().body("unread", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/messages?unread=maybe, unread",
        "/v1/messages?limit=0, limit",
        "/v1/messages?limit=101, limit",
        "/v1/messages?limit=ten, limit",
        "/v1/messages?limit=99999999999, limit",
        "/v1/messages?zone=Kralendijk, zone",
        "/v1/messages?cursor=x, cursor",
        "/v1/messages?cursor=%00%FF, cursor",
        "/v1/messages?cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, cursor"
    })
    void namesTheParameterThatIsNotRight(String address, String field) {
        problem(as("employee").urlEncodingEnabled(false).get(address).then(), 400, "/problems/bad-request")
                .body("violations.field", hasItem(containsString(field)));
    }

    @ParameterizedTest
    @CsvSource({"7", "0199f3a0", "0-0-0-0-0", "%27%20or%201=1", "0199f3a0-1111-7000-8000-00000000000a0"})
    void namesAnIdThatIsNoId(String id) {
        problem(
                        as("employee")
                                .urlEncodingEnabled(false)
                                .put("/v1/messages/" + id + "/read")
                                .then(),
                        400,
                        "/problems/bad-request")
                .body("violations.field", hasItem("id"));
    }

    @Test
    void asksForATokenAndForTheRightRole() {
        problem(given().get("/v1/messages").then(), 401, "/problems/unauthorized");
        problem(given().auth().oauth2("nonsense").get("/v1/messages").then(), 401, "/problems/unauthorized");
        problem(given().put("/v1/messages/7/read").then(), 401, "/problems/unauthorized");
        problem(
                given().auth()
                        .oauth2(SignIn.integrationToken())
                        .get("/v1/messages")
                        .then(),
                403,
                "/problems/forbidden");
        problem(as("employee").get("/v1/dead-letters").then(), 403, "/problems/forbidden");
        problem(
                as("facility")
                        .put("/v1/dead-letters/" + UUID.randomUUID() + "/replay")
                        .then(),
                403,
                "/problems/forbidden");
    }

    @Test
    void answersEveryOtherMistakeWithAProblem() {
        problem(as("employee").get("/v1/nothing").then(), 404, "/problems/not-found");
        problem(as("employee").delete("/v1/messages").then(), 405, "/problems/method-not-allowed");
        problem(as("employee").accept("text/csv").get("/v1/messages").then(), 406, "/problems/not-acceptable");
        problem(
                as("employee")
                        .body(new byte[70_000])
                        .put("/v1/messages/" + UUID.randomUUID() + "/read")
                        .then(),
                413,
                "/problems/body-too-large");
    }

    @Test
    void tellsHowItIsAndWhatItOffersWithoutAToken() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/v1/openapi.json")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body(
                        "components.securitySchemes.token.flows.authorizationCode.tokenUrl",
                        not(containsString(":8180/")));
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void givesMeasurementsWithoutAddressesToWhoRunsTheHouse() {
        given().get("/q/metrics").then().statusCode(401);
        as("platform-admin")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(allOf(containsString("flexplek_mails_pending"), not(containsString("flexplek.example"))));
    }

    private static RequestSpecification as(String username) {
        return given().auth().oauth2(SignIn.token(username));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .header("API-Version", "1.0.0")
                .body("status", equalTo(status))
                .body("type", equalTo(type))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("detail", not(containsString("flexplek.")));
    }

    private void readInbox() {
        as("employee").get("/v1/messages?limit=100").then().statusCode(200);
    }

    private static News madeBy(UUID colleague) {
        return new News.MadeForYou(booking(), colleague);
    }

    private UUID tell(UUID person) {
        return tell(person, new News.NoShow(booking()));
    }

    private UUID tell(UUID person, News news) {
        Message message = new Message(UUID.randomUUID(), person, news, clock.instant());
        QuarkusTransaction.requiringNew().run(() -> messages.persist(message));
        return message.id();
    }

    private static BookedPlace booking() {
        return new BookedPlace(
                UUID.randomUUID(),
                null,
                "DESK",
                "3A-012",
                UUID.randomUUID(),
                "Kadegebouw",
                Instant.parse("2026-11-24T07:00:00Z"),
                Instant.parse("2026-11-24T16:30:00Z"),
                ZoneId.of("Europe/Amsterdam"));
    }
}
