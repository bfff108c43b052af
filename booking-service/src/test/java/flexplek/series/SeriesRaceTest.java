package flexplek.series;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Series and single bookings want the same desk at once: no desk twice, and of a series that wants all, all or nothing. */
@QuarkusTest
@OnRealStack
class SeriesRaceTest {

    private static final int FIRST = 20;
    private static final int DAYS = 6;
    private static final int ROUNDS = 4;

    @Test
    void givesADeskOnADayToOneAndASeriesWhatItSays() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("SER-RACE", 1);
        UUID desk = building.desk(1);
        for (int round = 0; round < ROUNDS; round++) {
            List<Callable<Response>> acts = new ArrayList<>();
            acts.add(() -> asWithJson("employee", series(desk, "ALL")).post("/v1/booking-series"));
            acts.add(() -> asWithJson("organiser", series(desk, "EACH")).post("/v1/booking-series"));
            for (int day = 0; day < DAYS; day++) {
                String single = booking(desk, at(FIRST + day, "10:00"), at(FIRST + day, "12:00"));
                acts.add(() -> asWithJson("newcomer", single).post("/v1/bookings"));
            }

            List<Response> answers = together(acts);

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(Set.of(201, 409)).as(answer.asString()).contains(answer.statusCode()));
            assertThat(booked("employee")).isEqualTo(answers.get(0).statusCode() == 201 ? DAYS : 0);
            assertThat(booked("organiser")).isEqualTo(counted(answers.get(1)));
            long singles = answers.subList(2, answers.size()).stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .count();
            assertThat(booked("newcomer")).isEqualTo((int) singles);
            assertThat(booked("employee") + booked("organiser") + booked("newcomer"))
                    .isEqualTo(DAYS);
            for (String who : List.of("employee", "organiser", "newcomer")) {
                asWithJson(who, """
                        {"from": "%s", "to": "%s"}""".formatted(day(FIRST), day(FIRST + DAYS)))
                        .post("/v1/booking-cancellations")
                        .then()
                        .statusCode(200);
            }
        }
    }

    private static int counted(Response series) {
        return series.statusCode() == 201 ? series.path("counts.booked") : 0;
    }

    private static int booked(String who) {
        return as(who).get("/v1/bookings?from=" + day(FIRST) + "&to=" + day(FIRST + DAYS))
                .path("items.findAll { it.status == 'BOOKED' }.size()");
    }

    private static String series(UUID desk, String mode) {
        return """
                {"spaceId": "%s", "start": "%s", "end": "%s", "recurrence": "FREQ=DAILY;COUNT=%d", "mode": "%s"}""".formatted(desk, at(FIRST, "09:00"), at(FIRST, "17:00"), DAYS, mode);
    }

    private static String day(int days) {
        return at(days, "12:00").toString().substring(0, 10);
    }

    private static List<Response> together(List<Callable<Response>> acts) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(acts.size())) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : callers.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
