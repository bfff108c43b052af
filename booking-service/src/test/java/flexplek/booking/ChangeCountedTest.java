package flexplek.booking;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import flexplek.claim.ReleaseOverdue;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** A change is counted where the booking is from then on, no more where it was, and never against itself. */
@QuarkusTest
@OnRealStack
class ChangeCountedTest {

    @Inject
    Session entities;

    @Inject
    ReleaseOverdue releaseOverdue;

    @Inject
    Clock clock;

    /** How many days from today the Monday after next is. */
    private static int monday() {
        LocalDate today = new MovedClock().instant().atZone(SmallBuilding.ZONE).toLocalDate();
        LocalDate monday = today.plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return (int) ChronoUnit.DAYS.between(today, monday);
    }

    @Test
    void movesWithinAWeekThatIsUsedUpAndGivesItBackWhenItLeaves() {
        SmallBuilding building = SmallBuilding.withDesks("CHANGE-QUOTA", 2);
        int monday = monday();
        quota("1");
        try {
            String booked = book("employee2", building.desk(1), monday).header("Location");
            change("employee2", booked, monday + 1, "09:00").statusCode(200);
            assertThat(counted(1, "CHANGE-QUOTA")).containsExactly(1);

            change("employee2", booked, monday + 8, "09:00").statusCode(200);
            assertThat(counted(1, "CHANGE-QUOTA")).containsExactly(0, 1);
            assertThat(book("employee2", building.desk(2), monday).statusCode()).isEqualTo(201);

            change("employee2", booked, monday + 2, "09:00")
                    .statusCode(422)
                    .body("type", equalTo("/problems/weekly-quota-reached"));
            assertThat(counted(1, "CHANGE-QUOTA")).containsExactly(1, 1);
        } finally {
            quota("null");
        }
    }

    @Test
    void givesTheWeekBackToWhomTheHouseKeptFromComingAndNotToWhoStayedAway() {
        SmallBuilding building = SmallBuilding.withDesks("CHANGE-CLOSED", 3);
        int monday = monday() + 7;
        quota("2");
        try {
            String closed = book("employee2", building.desk(1), monday).header("Location");
            String missed = book("employee2", building.desk(2), monday + 1).header("Location");
            asWithJson(
                            "facility",
                            "{\"spaceIds\": [\"%s\"], \"start\": \"%s\", \"end\": \"%s\"}"
                                    .formatted(building.desk(1), at(monday, "08:00"), at(monday, "12:00")))
                    .post("/v1/buildings/" + building.id() + "/closures")
                    .then()
                    .statusCode(201);
            assertThat(counted(1, "CHANGE-CLOSED")).containsExactly(2);

            MovedClock.moveTo(at(monday + 1, "11:00"));
            QuarkusTransaction.requiringNew().run(() -> releaseOverdue.some(clock.instant(), 1000));

            as("employee2").get(closed).then().body("releaseReason", equalTo("NOT_USABLE"));
            as("employee2").get(missed).then().body("releaseReason", equalTo("NO_SHOW"));
            assertThat(counted(1, "CHANGE-CLOSED")).containsExactly(1);
            quota("null");
            quota("2");
            assertThat(counted(1, "CHANGE-CLOSED")).containsExactly(1);
        } finally {
            MovedClock.reset();
            quota("null");
            forget("CHANGE-CLOSED");
        }
    }

    @Test
    void movesWithinADayThatIsFullAndGivesItBackWhenItLeaves() {
        SmallBuilding building = SmallBuilding.withDesks("CHANGE-CAP", 3);
        int monday = monday() + 14;
        rule("/v1/buildings/" + building.id(), "{\"dailyCap\": 1, \"graceMinutes\": 30}");
        String booked = book("employee", building.desk(1), monday).header("Location");

        change("employee", booked, monday, "10:00").statusCode(200);
        assertThat(counted(2, "CHANGE-CAP")).containsExactly(1);
        assertThat(book("organiser", building.desk(2), monday).statusCode()).isEqualTo(422);

        change("employee", booked, monday + 1, "10:00").statusCode(200);
        assertThat(counted(2, "CHANGE-CAP")).containsExactly(0, 1);
        assertThat(book("organiser", building.desk(2), monday).statusCode()).isEqualTo(201);

        change("employee", booked, monday, "10:00")
                .statusCode(422)
                .body("type", equalTo("/problems/building-cap-reached"));
        assertThat(counted(2, "CHANGE-CAP")).containsExactly(1, 1);

        asWithJson("employee", "{\"spaceId\": \"" + building.space("R-01") + "\"}")
                .header("If-Match", "*")
                .patch(booked)
                .then()
                .statusCode(200);
        assertThat(counted(2, "CHANGE-CAP")).containsExactly(1, 0);
        as("employee").delete(booked).then().statusCode(204);
        assertThat(counted(2, "CHANGE-CAP")).containsExactly(1, 0);
    }

    /** What is counted, of the people of a building's bookings by week (1) or of the building by day (2), in order of time. */
    private List<Integer> counted(int scope, String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                                select cast(sum(c.used) as int) from counter c where c.scope = :scope and c.owner in (
                                  select case :scope when 1 then b.person_id else b.building_id end
                                  from booking b join building h on h.id = b.building_id where h.code = :code)
                                group by c.period order by c.period""", Integer.class)
                        .setParameter("scope", scope)
                        .setParameter("code", code)
                        .getResultList());
    }

    /** So that what was counted of it is nothing to other tests of the same people. */
    private void forget(String code) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("""
                        delete from booking b using building h where h.id = b.building_id and h.code = :code""")
                        .setParameter("code", code)
                        .executeUpdate());
    }

    private static Response book(String person, UUID space, int day) {
        return asWithJson(person, booking(space, at(day, "09:00"), at(day, "12:00")))
                .post("/v1/bookings");
    }

    private static ValidatableResponse change(String person, String booked, int day, String start) {
        String slot = "{\"start\": \"%s\", \"end\": \"%s\"}".formatted(at(day, start), at(day, "14:00"));
        return asWithJson(person, slot).header("If-Match", "*").patch(booked).then();
    }

    private static void quota(String weekly) {
        rule("/v1/organisations/minwater", "{\"weeklyDesks\": " + weekly + ", \"daysAhead\": 14}");
    }

    private static void rule(String path, String rules) {
        asWithJson("platform-admin", rules).put(path + "/rules").then().statusCode(200);
    }
}
