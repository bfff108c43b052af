package flexplek.series;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a date on which another desk is held for its person from the waitlist. */
@QuarkusTest
@OnRealStack
class SeriesBesideOfferTest {

    @Inject
    BookLater bookLater;

    @Inject
    Session entities;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    private SmallBuilding building = SmallBuilding.notYet();
    private SmallBuilding elsewhere = SmallBuilding.notYet();

    @BeforeEach
    void twoBuildings() {
        building = SmallBuilding.withDesks("SER-HELD", 1);
        elsewhere = SmallBuilding.withDesks("SER-HELD-2", 1);
    }

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void isTriedAgainUntilTheOfferIsAnswered() {
        String offer = offered("employee", 12);
        String body = daily(11, 3, "EACH");
        asWithJson("employee", body)
                .post("/v1/booking-series?dryRun=true")
                .then()
                .statusCode(200)
                .body("dates.outcome", contains("BOOKED", "LATER", "BOOKED"));

        String series = make("employee", body)
                .statusCode(201)
                .body("dates.outcome", contains("BOOKED", "LATER", "BOOKED"))
                .body("dates[1].reason.type", equalTo("/problems/offer-held"))
                .body("dates[1].reason.detail", startsWith("Bureau 1 is held for you until "))
                .extract()
                .path("id");
        bookLater.round();
        read("employee", series).body("dates[1].outcome", equalTo("LATER"));

        as("employee").delete(offer).then().statusCode(204);
        bookLater.round();

        read("employee", series)
                .body("dates.outcome", contains("BOOKED", "BOOKED", "BOOKED"))
                .body("dates[1].reason", nullValue());
    }

    @Test
    void refusesAllOfThemWhereAllWereAskedFor() {
        String offer = offered("employee", 16);

        make("employee", daily(15, 3, "ALL"))
                .statusCode(409)
                .body("type", equalTo("/problems/series-not-whole"))
                .body("dates.outcome", contains("BOOKED", "REFUSED", "BOOKED"))
                .body("dates[1].reason.type", equalTo("/problems/offer-held"));

        as("employee").delete(offer).then().statusCode(204);
        make("employee", daily(15, 3, "ALL")).statusCode(201);
    }

    @Test
    void waitsWhenTheDaysReachItAndIsRefusedOnceThereIsABooking() {
        String series = make("employee", daily(60, 2, "ALL"))
                .statusCode(201)
                .body("dates.outcome", contains("BOOKED", "LATER"))
                .body("dates[1].reason", nullValue())
                .extract()
                .path("id");
        MovedClock.moveTo(at(1, "07:00"));
        String offer = offered("employee", 60);

        bookLater.round();
        read("employee", series)
                .body("dates[1].outcome", equalTo("LATER"))
                .body("dates[1].reason.type", equalTo("/problems/offer-held"));
        asWithJson("employee", "{\"startTime\": \"09:30\"}")
                .header("If-Match", "*")
                .patch("/v1/booking-series/" + series + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dates.reason", contains(nullValue(), nullValue()));
        as("employee").post(offer + "/acceptances").then().statusCode(200);
        bookLater.round();

        read("employee", series)
                .body("dates[1].outcome", equalTo("REFUSED"))
                .body("dates[1].reason.type", equalTo("/problems/person-already-booked"));
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking-series.dates-refused.v1", series, 1))
                    .singleElement()
                    .satisfies(event ->
                            assertThat(event.getString("dates[0].reason")).isEqualTo("PERSON_ALREADY_BOOKED"));
        }
    }

    @Test
    void tellsNoOfferToWhoMakesASeriesForThem() {
        Delegation.let("employee", "organiser");
        String offer = offered("employee", 22);

        make(
                        "organiser",
                        daily(21, 2, "EACH").replaceFirst("\\{", "{\"personId\": \"" + Callers.id("employee") + "\", "))
                .statusCode(201)
                .body("dates.outcome", contains("BOOKED", "REFUSED"))
                .body("dates[1].reason.type", equalTo("/problems/not-possible-for-them"));

        as("employee").delete(offer).then().statusCode(204);
    }

    /** The desk elsewhere is held for somebody on a day; where the entry is. */
    private String offered(String who, int day) {
        String id = asWithJson(who, booking(elsewhere.desk(1), at(day, "09:00"), at(day, "17:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        UUID entry = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeMutationQuery("""
                            insert into waitlist_entry (id, person_id, building_id, kind, amenities, people, day, starts, ends,
                              auto_accept, status, booking_id, offered_until, created_at)
                            select :entry, person_id, building_id, kind, '{}', 1, day, starts, ends, false, 'OFFERED', id,
                              starts - interval '5 minutes', created_at from booking where id = :id""")
                    .setParameter("entry", entry)
                    .setParameter("id", UUID.fromString(id))
                    .executeUpdate();
            entities.createNativeMutationQuery(
                            "update booking set status = 'OFFERED', release_at = null where id = :id")
                    .setParameter("id", UUID.fromString(id))
                    .executeUpdate();
        });
        return "/v1/waitlist-entries/" + entry;
    }

    private static ValidatableResponse make(String who, String body) {
        return asWithJson(who, body).post("/v1/booking-series").then();
    }

    private static ValidatableResponse read(String who, String series) {
        return as(who).get("/v1/booking-series/" + series).then();
    }

    private String daily(int first, int count, String mode) {
        return """
                {"spaceId": "%s", "start": "%s", "end": "%s", "recurrence": "FREQ=DAILY;COUNT=%d", "mode": "%s"}""".formatted(building.desk(1), at(first, "09:00"), at(first, "17:00"), count, mode);
    }
}
