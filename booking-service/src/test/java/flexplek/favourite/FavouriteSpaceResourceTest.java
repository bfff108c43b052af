package flexplek.favourite;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.buildingJson;
import static flexplek.trial.SmallBuilding.csv;
import static flexplek.trial.SmallBuilding.importing;
import static flexplek.trial.SmallBuilding.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The spaces that a person likes: for that person alone, at most fifty, and each says whether it is still there. */
@QuarkusTest
@OnRealStack
class FavouriteSpaceResourceTest {

    private static final String PATH = "/v1/people/me/favourite-spaces";

    @Inject
    Session entities;

    @Inject
    Statements statements;

    @AfterEach
    void likeNothing() {
        for (String person : List.of("employee", "employee2")) {
            List<String> liked = list(person).extract().path("items.spaceId");
            liked.forEach(space -> as(person).delete(PATH + "/" + space).then().statusCode(204));
        }
    }

    @Test
    void listsWhereEachIsInOrderOfTheirPlaceAndToNobodyElse() {
        SmallBuilding building = SmallBuilding.withDesks("LIKED-A", 3);
        like("employee", building.space("R-01")).statusCode(204);
        like("employee", building.desk(2)).statusCode(204);
        like("employee", building.desk(2)).statusCode(204);

        list("employee")
                .body("items.code", contains("D-02", "R-01"))
                .body("items.kind", contains("DESK", "ROOM"))
                .body("items.name", contains("Bureau 2", "Overleg"))
                .body("items.state", contains("IN_SERVICE", "IN_SERVICE"))
                .body("items[0].buildingId", equalTo(building.id().toString()))
                .body("items[0].buildingName", equalTo("Proefgebouw LIKED-A"))
                .body("items[0].floorId", equalTo(building.floor().toString()))
                .body("items[0].floorName", equalTo("Verdieping 1"))
                .body("next", nullValue());
        list("employee2").body("items", empty());
        list("admin").body("items", empty());

        as("employee").delete(PATH + "/" + building.desk(2)).then().statusCode(204);
        as("employee").delete(PATH + "/" + building.desk(2)).then().statusCode(204);
        list("employee").body("items.code", contains("R-01"));
    }

    @Test
    void saysWhatIsOutOfServiceHeldForOthersOrGoneAndLetsItBeTakenAway() {
        SmallBuilding building = SmallBuilding.withDesks("LIKED-B", 2);
        UUID held = building.space("W-01");
        for (UUID space : List.of(building.desk(1), building.desk(2), held)) {
            like("employee", space).statusCode(204);
        }
        like("employee2", held).statusCode(204);
        asWithJson("facility", "{\"inService\": false, \"reason\": \"De lamp is stuk\"}")
                .put("/v1/spaces/" + building.desk(2) + "/service")
                .then()
                .statusCode(200);

        list("employee")
                .body("items.state", contains("IN_SERVICE", "OUT_OF_SERVICE", "NOT_ALLOWED"))
                .body("items.reason", contains(nullValue(), equalTo("De lamp is stuk"), nullValue()));
        list("employee2").body("items.state", contains("IN_SERVICE"));

        leaveToMinbin("LIKED-B", 2);
        list("employee2")
                .body("items.state", contains("GONE"))
                .body("items.spaceId", contains(held.toString()))
                .body("items[0].findAll { it.value != null }.keySet()", contains("spaceId", "state"));
        like("employee2", building.desk(1)).statusCode(404);
        as("employee2").delete(PATH + "/" + held).then().statusCode(204);
        list("employee2").body("items", empty());
    }

    private static void leaveToMinbin(String code, int desks) {
        String building = buildingJson(code, "null").replaceAll("(?s),\\s*\\{\"organisation\": \"minwater\".*?}", "");
        String plan = plan(desks).replace("\"organisation\":\"minwater\"", "\"organisation\":null");
        importing(building, plan, csv(desks), false).statusCode(200);
    }

    @Test
    void keepsFiftyAlsoOfWhoAddsManyAtOnce() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("LIKED-C", 54);
        List<String> ids = as("admin")
                .get("/v1/buildings/" + building.id() + "/spaces?kind=DESK&limit=200")
                .path("items.id");
        ids.subList(0, 48).forEach(id -> like("employee", UUID.fromString(id)).statusCode(204));

        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Callable<Integer>> adding = ids.subList(48, 53).stream()
                    .map(id -> (Callable<Integer>) () ->
                            like("employee", UUID.fromString(id)).extract().statusCode())
                    .toList();
            answers = threads.invokeAll(adding).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        assertThat(answers).containsExactly(204, 204, 422, 422, 422);
        list("employee").body("items.size()", equalTo(FavouriteSpaces.MOST));
        like("employee", UUID.fromString(ids.getFirst())).statusCode(204);
        like("employee", UUID.fromString(ids.get(53)))
                .statusCode(422)
                .body("type", equalTo("/problems/too-many-favourites"))
                .body("title", equalTo("You have 50 favourites already"));
        as("employee").delete(PATH + "/" + ids.getFirst()).then().statusCode(204);
        like("employee", UUID.fromString(ids.get(53))).statusCode(204);
    }

    @Test
    void takesOneStatementHoweverMany() {
        SmallBuilding one = SmallBuilding.withDesks("LIKED-D", 20);
        SmallBuilding other = SmallBuilding.withDesks("LIKED-E", 1);
        like("employee", one.desk(1)).statusCode(204);
        long forOne = statements.of(() -> list("employee"));
        Stream.concat(IntStream.rangeClosed(2, 20).mapToObj(one::desk), Stream.of(other.desk(1)))
                .forEach(desk -> like("employee", desk).statusCode(204));

        assertThat(forOne).isEqualTo(1);
        assertThat(statements.of(() -> list("employee"))).isEqualTo(forOne);
    }

    @Test
    void findsNoSpaceThatIsNoneOrIsNotMineToSee() {
        like("employee", UUID.randomUUID()).statusCode(404).body("type", equalTo("/problems/not-found"));
        as("employee").delete(PATH + "/" + UUID.randomUUID()).then().statusCode(204);
    }

    @Test
    void goesWithThePersonAndWithTheSpace() {
        QuarkusTransaction.requiringNew().run(() -> {
            int kept = number("select count(*) from favourite_space");
            entities.createNativeMutationQuery("""
                            with who as (
                              insert into person (public_id, subject, organisation_id, display_name)
                              select uuidv7(), 'liked and gone', min(id), '' from organisation returning id)
                            insert into favourite_space (person_id, space_id)
                            select who.id, s.id from who, (select id from space order by id limit 2) s""").executeUpdate();
            entities.createNativeMutationQuery("delete from person where subject = 'liked and gone'")
                    .executeUpdate();
            assertThat(number("select count(*) from favourite_space")).isEqualTo(kept);
        });
        assertThat(QuarkusTransaction.requiringNew().call(() -> number("""
                        select count(*) from pg_constraint
                        where conrelid = cast('favourite_space' as regclass) and contype = 'f' and confdeltype = 'c'"""))).isEqualTo(2);
    }

    private int number(String sql) {
        return entities.createNativeQuery(sql, Long.class).getSingleResult().intValue();
    }

    private static ValidatableResponse list(String person) {
        return as(person).get(PATH).then().statusCode(200);
    }

    private static ValidatableResponse like(String person, UUID space) {
        return as(person).put(PATH + "/" + space).then();
    }
}
