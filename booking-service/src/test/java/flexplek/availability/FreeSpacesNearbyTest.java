package flexplek.availability;

import static flexplek.availability.FreeSpaceCalls.ask;
import static flexplek.availability.FreeSpaceCalls.body;
import static flexplek.availability.FreeSpaceCalls.book;
import static flexplek.availability.FreeSpaceCalls.cancel;
import static flexplek.availability.FreeSpaceCalls.day;
import static flexplek.availability.FreeSpaceCalls.found;
import static flexplek.availability.FreeSpaceCalls.in;
import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is free near a team or a colleague, in which order and why; who hides weighs nothing. */
@QuarkusTest
@OnRealStack
class FreeSpacesNearbyTest {

    @Inject
    Session entities;

    private Tower tower = Tower.notYet();
    private Tower other = Tower.notYet();

    @BeforeEach
    void importBuildings() {
        tower = Tower.named("FIND-A", 3);
        other = Tower.named("FIND-B", 1);
        FreeSpaceCalls.nextDay();
    }

    @AfterEach
    void showTheTeamAgain() {
        show("newcomer", "TEAM");
    }

    @Test
    void putsThoseNearMyTeamFirstAndSaysWhyInTheLanguageOfWhoReads() {
        book("organiser", tower.space("2B-1"));
        String moving = book("newcomer", tower.space("2B-2"));

        JsonPath near = found("employee", in(other) + in(tower) + "&nearTeam=true&limit=100");

        assertThat(near.getList("items.code", String.class).subList(0, 3)).startsWith("2B-3");
        assertThat(near.getList("items.reason", String.class).subList(0, 13))
                .startsWith(
                        "2 of your team are in 2B Stad",
                        "2 of your team are on Verdieping 2",
                        "2 of your team are on Verdieping 2")
                .endsWith("2 of your team are in Proefgebouw FIND-A");
        assertThat(near.getList("items.findAll { it.buildingId == '" + other.id() + "' }.reason", String.class))
                .hasSize(5)
                .noneMatch(reason -> reason.contains("team"));
        ask(as("employee").header("Accept-Language", "nl"), in(tower) + "&nearTeam=true&limit=1")
                .statusCode(200)
                .header("Content-Language", equalTo("nl"))
                .body("items.reason", equalTo(List.of("2 van je team zitten in 2B Stad")));

        cancel("newcomer", moving);
        book("newcomer", tower.space("2A-1"));
        assertThat(found("employee", in(tower) + "&nearTeam=true&limit=3").getList("items.reason", String.class))
                .containsExactlyInAnyOrder(
                        "1 of your team is in 2A Kade, 2 on this floor",
                        "1 of your team is in 2B Stad, 2 on this floor",
                        "1 of your team is in 2B Stad, 2 on this floor");
    }

    @Test
    void countsWhoIsInAtThatTimeOnly() {
        asWithJson("organiser", booking(tower.space("3A-1"), at(day(), "07:00"), at(day(), "09:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201);

        assertThat(found("employee", in(tower) + "&nearTeam=true&limit=100").getList("items.reason", String.class))
                .hasSize(15)
                .noneMatch(reason -> reason.contains("team"));
    }

    /** What is held for somebody who waits is no booking of theirs until they accept it. */
    @Test
    void doesNotCountWhomAPlaceIsOnlyOfferedTo() {
        String offered = book("organiser", tower.space("3A-1"));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("update booking set status = 'OFFERED' where id = :id")
                        .setParameter("id", UUID.fromString(offered.substring(offered.lastIndexOf('/') + 1)))
                        .executeUpdate());

        assertThat(found("employee", in(tower) + "&nearTeam=true&limit=100").getList("items.reason", String.class))
                .hasSize(14)
                .noneMatch(reason -> reason.contains("team"));
    }

    @Test
    void letsAHiddenPersonWeighNothing() {
        String asked = in(tower) + in(other) + "&nearTeam=true&limit=100";
        String shown = book("newcomer", tower.space("3A-2"));
        String withTheTeam = body(asked);
        cancel("newcomer", shown);
        String ofAnotherTeam = book("facility", tower.space("3A-2"));
        String withoutTheTeam = body(asked);
        cancel("facility", ofAnotherTeam);

        show("newcomer", "NOBODY");
        book("newcomer", tower.space("3A-2"));

        assertThat(body(asked)).isEqualTo(withoutTheTeam).isNotEqualTo(withTheTeam);
    }

    @Test
    void putsThoseNearAColleagueFirstWhoLetsItBeSeen() {
        book("organiser", tower.space("3A-1"));
        String name = as("employee")
                .get("/v1/teams")
                .path("items.members.flatten().find { it.id == '" + Callers.id("organiser") + "' }.displayName");

        JsonPath near = found("employee", in(tower) + near("organiser") + "&limit=100");

        assertThat(near.getString("items[0].code")).isEqualTo("3A-2");
        assertThat(near.getList("items.reason", String.class))
                .startsWith(name + " is in 3A Kade", name + " is on Verdieping 3")
                .endsWith(name + " is in Proefgebouw FIND-A");
    }

    @Test
    void saysTheSameOfEveryoneWhoIsNotSeen() {
        show("newcomer", "NOBODY");

        Set<String> answers = new HashSet<>();
        for (UUID person :
                List.of(Callers.id("newcomer"), Callers.id("facility"), Callers.id("employee2"), UUID.randomUUID())) {
            answers.add(ask(as("employee"), in(tower) + "&nearPersonId=" + person)
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"))
                    .extract()
                    .path("detail"));
        }

        assertThat(answers).hasSize(1);
    }

    @Test
    void givesPageAfterPageInTheSameOrderAlsoWhenTheLastIsTakenMeanwhile() {
        book("organiser", tower.space("2B-1"));
        String asked = in(tower) + in(other) + "&nearTeam=true";
        List<String> whole = found("employee", asked + "&limit=100").getList("items.spaceId", String.class);

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = found("employee", asked + "&limit=4" + cursor);
            read.addAll(page.getList("items.spaceId", String.class));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
            if (read.size() == 8) {
                book("facility", UUID.fromString(read.getLast()));
            }
        } while (!cursor.isEmpty());

        assertThat(read).hasSize(19).isEqualTo(whole);
    }

    private static String near(String person) {
        return "&nearPersonId=" + Callers.id(person);
    }

    private static void show(String person, String circle) {
        asWithJson(person, "{\"visibleTo\": \"" + circle + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }
}
