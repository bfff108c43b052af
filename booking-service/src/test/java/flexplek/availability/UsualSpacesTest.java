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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person likes, and where they were lately, comes before its equals, with the reason, and in nobody else's answer. */
@QuarkusTest
@OnRealStack
class UsualSpacesTest {

    private static final String LIKED = "/v1/people/me/favourite-spaces/";
    private static final int WALKS = Integer.getInteger("flexplek.usual.walks", 12);

    @Inject
    Past past;

    @Inject
    Statements statements;

    private Tower tower = Tower.notYet();
    private Tower other = Tower.notYet();

    @BeforeEach
    void importBuildings() {
        tower = Tower.named("FIND-A", 3);
        other = Tower.named("FIND-B", 1);
        FreeSpaceCalls.nextDay();
    }

    @AfterEach
    void forget() {
        past.forget();
    }

    @Test
    void putsFavouritesBeforeHabitsAndBothBeforeAllElseWithTheReason() {
        like("employee", tower.space("3B-3"));
        was("1B-2", 1, 2, 3);
        was("2A-1", 10);

        JsonPath found = found("employee", in(other) + in(tower) + "&limit=100");

        assertThat(found.getList("items.spaceId", String.class))
                .hasSize(20)
                .doesNotHaveDuplicates()
                .startsWith(tower.space("3B-3").toString(), tower.space("1B-2").toString());
        assertThat(found.getList("items.usual", String.class).subList(0, 3))
                .containsExactly("FAVOURITE", "HABIT", null);
        assertThat(found.getList("items.reason", String.class))
                .startsWith(
                        "One of your favourites",
                        "You were here 3 times lately",
                        "In Proefgebouw FIND-A, the building of your latest desk");
        ask(as("employee").header("Accept-Language", "nl"), in(tower) + "&limit=2")
                .body("items.reason", contains("Een van je favorieten", "Je zat hier de laatste tijd 3 keer"));
    }

    @Test
    void givesThoseAlonePageByPageWhereNothingElseIsAskedFor() {
        like("employee", tower.space("3B-3"));
        like("employee", tower.space("1R-8"));
        was("1B-2", 1, 2);
        was("2A-1", 5);
        like("employee", other.space("1A-1"));
        book("organiser", tower.space("3B-3"));

        JsonPath desks = found("employee", in(other) + in(tower) + "&usual=true");
        JsonPath first = found("employee", in(other) + in(tower) + "&usual=true&limit=1");
        JsonPath next = found("employee", in(other) + in(tower) + "&usual=true&limit=1&cursor=" + first.get("next"));

        assertThat(desks.getList("items.spaceId", String.class))
                .containsExactly(
                        other.space("1A-1").toString(), tower.space("1B-2").toString());
        assertThat(first.getString("items[0].code") + next.getString("items[0].code"))
                .isEqualTo("1A-11B-2");
        assertThat(next.getString("next")).isNull();
        assertThat(found("employee", in(tower) + "&usual=true&kind=ROOM").getList("items.code", String.class))
                .containsExactly("1R-8");
        assertThat(found("employee", in(tower) + "&usual=true&amenity=monitor").getList("items"))
                .isEmpty();
    }

    /** Days ago of each booking that came about, and what is said of the space then. */
    @ParameterizedTest
    @CsvSource({
        "1, LAST_TIME, As last time",
        "89, LAST_TIME, As last time",
        "90, , ",
        "88 89, HABIT, You were here 2 times lately",
        "89 90, LAST_TIME, As last time",
        "3 20 40 80, HABIT, You were here 4 times lately"
    })
    void countsTheDaysOfTheLastNinety(String daysAgo, String usual, String reason) {
        was(
                "2B-2",
                List.of(daysAgo.split(" ")).stream().mapToInt(Integer::parseInt).toArray());

        ask(as("employee"), in(tower) + "&usual=true")
                .body("items.usual", usual == null ? empty() : contains(usual))
                .body("items.reason", reason == null ? empty() : contains(reason));
    }

    @Test
    void countsHowOftenAndHowLately() {
        was("2B-1", 85, 86, 87, 88);
        was("2B-2", 2, 3);
        was("2B-3", 1, 50, 51);

        assertThat(found("employee", in(tower) + "&usual=true").getList("items.code", String.class))
                .containsExactly("2B-2", "2B-3", "2B-1");
    }

    @Test
    void countsNothingThatWasGivenUpMissedOrIsYetToCome() {
        UUID me = Callers.id("employee");
        for (int day : new int[] {1, 2, 3}) {
            past.had(me, tower.space("1A-1"), day, "CANCELLED", null);
            past.had(me, tower.space("1A-2"), day, "RELEASED", "NO_SHOW");
            past.had(Callers.id("organiser"), tower.space("1B-1"), day, "CHECKED_IN", null);
        }
        past.had(me, tower.space("1B-2"), 8, "RELEASED", "LEFT_EARLY");
        asWithJson("employee", booking(tower.space("1B-3"), at(day(), "07:00"), at(day(), "08:30")))
                .post("/v1/bookings")
                .then()
                .statusCode(201);

        assertThat(found("employee", in(tower) + "&usual=true").getList("items.code", String.class))
                .containsExactly("1B-2");
    }

    @Test
    void letsWhoOneWantsToBeNearComeFirstAndAmongEqualsWhatIsUsual() {
        like("employee", tower.space("2A-1"));
        like("employee", tower.space("2B-3"));
        was("2B-2", 1, 2);
        book("organiser", tower.space("2B-1"));

        JsonPath near = found("employee", in(tower) + "&nearTeam=true&limit=100");

        assertThat(near.getList("items.code", String.class)).startsWith("2B-3", "2B-2", "2A-1", "2A-2");
        assertThat(near.getList("items.reason", String.class))
                .startsWith(
                        "1 of your team is in 2B Stad, and it is one of your favourites",
                        "1 of your team is in 2B Stad, and you were here 2 times lately",
                        "1 of your team is on Verdieping 2, and it is one of your favourites",
                        "1 of your team is on Verdieping 2");
    }

    @Test
    void saysNobodyElseWhatOneLikesAndWhereOneWas() {
        String asked = in(other) + in(tower) + "&nearTeam=true&limit=100";
        String before = body(asked);
        Map.of("organiser", "3A-2", "newcomer", "3B-1").forEach((mate, desk) -> {
            like(mate, tower.space("3A-1"));
            past.was(Callers.id(mate), tower.space(desk), 1);
            past.was(Callers.id(mate), tower.space(desk), 2);
        });

        assertThat(body(asked)).isEqualTo(before);
        assertThat(body(in(tower) + "&usual=true")).contains("\"items\":[]");
        assertThat(found("organiser", in(tower) + "&usual=true").getList("items.code", String.class))
                .containsExactly("3A-1", "3A-2");
    }

    @Test
    void offersNoFavouriteWhereARuleLeavesOutItsBuilding() {
        like("employee", tower.space("3B-3"));
        asOutOfService(tower.space("3B-3"), false);
        ask(as("employee"), in(tower) + "&usual=true").body("items", empty()).body("next", nullValue());
        asOutOfService(tower.space("3B-3"), true);
        ask(as("employee"), in(tower) + "&usual=true").body("items.size()", equalTo(1));
        ask(as("employee"), in(other) + "&usual=true").body("items", empty());
    }

    private static void asOutOfService(UUID space, boolean inService) {
        asWithJson("facility", "{\"inService\": %s, \"reason\": \"Stuk\"}".formatted(inService))
                .put("/v1/spaces/" + space + "/service")
                .then()
                .statusCode(200);
    }

    @Test
    void takesAsManyStatementsHoweverMuchOneLikesAndWherever() {
        String asked = in(other) + in(tower) + "&nearTeam=true&limit=100";
        long withNone = statements.of(() -> found("employee", asked));

        for (String code : List.of("1A-1", "1A-2", "1B-1", "2A-1", "2B-1", "3A-1", "3B-1")) {
            like("employee", tower.space(code));
        }
        like("employee", other.space("1A-1"));
        IntStream.rangeClosed(1, 3).forEach(floor -> was(floor + "B-2", floor, 10 + floor, 20 + floor));

        assertThat(statements.of(() -> found("employee", asked))).isEqualTo(withNone);
        assertThat(statements.of(() -> found("employee", asked + "&usual=true")))
                .isEqualTo(withNone);
    }

    /** Random favourites, days gone by and desks taken, beside a plain model of the order; whole and page by page. */
    @Test
    void keepsTheOrderThatIsWrittenDown() {
        for (int walk = 0; walk < WALKS; walk++) {
            past.forget();
            Random random = new Random(walk);
            Map<String, Integer> weights = new HashMap<>();
            Map<String, Integer> times = new HashMap<>();
            Set<String> liked = new HashSet<>();
            List<String> codes = new ArrayList<>();
            IntStream.rangeClosed(1, 3)
                    .forEach(
                            floor -> List.of("A-1", "A-2", "B-1", "B-2", "B-3").forEach(end -> codes.add(floor + end)));
            String latest = "";
            for (int day = 120; day > 0; day -= 1 + random.nextInt(25)) {
                String code = codes.get(random.nextInt(codes.size() / 2));
                was(code, day);
                if (day < 90) {
                    weights.merge(code, 90 - day, Integer::sum);
                    times.merge(code, 1, Integer::sum);
                    latest = code;
                }
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                liked.add(codes.get(random.nextInt(codes.size())));
            }
            liked.forEach(code -> like("employee", tower.space(code)));
            String taken = codes.get(random.nextInt(codes.size()));
            String booked = book("organiser", tower.space(taken));
            boolean near = random.nextBoolean();
            String last = latest;
            Comparator<String> order = Comparator.comparingInt((String code) -> near ? -mates(code, taken) : 0)
                    .thenComparing(code -> !liked.contains(code))
                    .thenComparingInt(code -> habit(code, times, last) ? -weights.getOrDefault(code, 0) : 0);

            List<String> found = read(in(tower) + "&nearTeam=" + near, 100);
            List<String> usual = read(in(tower) + "&nearTeam=" + near + "&usual=true", 2);

            assertThat(found)
                    .as("walk %d", walk)
                    .hasSize(14)
                    .doesNotContain(taken)
                    .isSortedAccordingTo(order);
            assertThat(usual)
                    .as("walk %d", walk)
                    .isEqualTo(found.stream()
                            .filter(code -> liked.contains(code) || habit(code, times, last))
                            .toList());
            assertThat(read(in(tower) + "&nearTeam=" + near, 4))
                    .as("walk %d", walk)
                    .isEqualTo(found);
            cancel("organiser", booked);
        }
    }

    private static boolean habit(String code, Map<String, Integer> times, String latest) {
        return times.getOrDefault(code, 0) > 1 || code.equals(latest);
    }

    /** How near the one team mate is: in the neighbourhood, on the floor or in the building. */
    private static int mates(String code, String mate) {
        return code.startsWith(mate.substring(0, 2)) ? 2 : code.charAt(0) == mate.charAt(0) ? 1 : 0;
    }

    private static List<String> read(String asked, int limit) {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = found("employee", asked + "&limit=" + limit + cursor);
            codes.addAll(page.getList("items.code", String.class));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return codes;
    }

    private void was(String code, int... daysAgo) {
        for (int day : daysAgo) {
            past.was(Callers.id("employee"), tower.space(code), day);
        }
    }

    private static void like(String person, UUID space) {
        as(person).put(LIKED + space).then().statusCode(204);
    }
}
