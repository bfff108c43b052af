package flexplek.teamday;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;

import flexplek.trial.SmallBuilding;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Calls that the tests of team days share. Team Kade is employee, organiser and newcomer; Facility the other three. */
final class TeamDayCalls {

    static final List<String> KADE = List.of("employee", "organiser", "newcomer");
    static final List<String> FACILITY = List.of("facility", "emergency", "admin");

    private TeamDayCalls() {}

    /** Everybody is known once they have called. */
    static void introduce() {
        KADE.forEach(name -> as(name).get("/v1/people/me").then().statusCode(200));
        FACILITY.forEach(name -> as(name).get("/v1/people/me").then().statusCode(200));
    }

    static String team(String member, String name) {
        return as(member).get("/v1/teams").path("items.find { it.name == '" + name + "' }.id");
    }

    static String date(int daysFromNow) {
        return SmallBuilding.at(daysFromNow, "12:00")
                .atZone(SmallBuilding.ZONE)
                .toLocalDate()
                .toString();
    }

    static String proposal(String team, SmallBuilding building, int... days) {
        String dates =
                Arrays.stream(days).mapToObj(day -> '"' + date(day) + '"').collect(Collectors.joining(", "));
        return """
                {"teamId": "%s", "buildingId": "%s", "purpose": "Samen plannen", "candidateDates": [%s]}""".formatted(team, building.id(), dates);
    }

    /** The path of a team day that the organiser proposed to Kade. */
    static String proposed(SmallBuilding building, int... days) {
        return proposedBy("organiser", "Kade", building, days);
    }

    static String proposedBy(String organiser, String team, SmallBuilding building, int... days) {
        return asWithJson(organiser, proposal(team(organiser, team), building, days))
                .post("/v1/team-days")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    static Response answer(String person, String teamDay, int day, Answer answer) {
        return asWithJson(person, answers(day, answer)).put(teamDay + "/answers/me");
    }

    static Response answer(String person, String teamDay, int day, Answer answer, String seen) {
        return asWithJson(person, answers(day, answer)).header("If-Match", seen).put(teamDay + "/answers/me");
    }

    private static String answers(int day, Answer answer) {
        return """
                {"answers": [{"date": "%s", "answer": "%s"}]}""".formatted(date(day), answer);
    }

    static Response agree(String person, String teamDay, int day) {
        return asWithJson(person, """
                        {"date": "%s"}""".formatted(date(day))).put(teamDay + "/agreement");
    }

    /** Ids of the person's live bookings on a day. */
    static List<String> bookings(String person, int day) {
        return as(person)
                .get("/v1/bookings?from=" + date(day) + "&to=" + date(day))
                .path("items.findAll { it.status == 'BOOKED' }.id");
    }
}
