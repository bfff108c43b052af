package flexplek.ruleset;

import static flexplek.ruleset.RuleCalls.book;
import static flexplek.ruleset.RuleCalls.isSet;
import static flexplek.ruleset.RuleCalls.removed;
import static flexplek.ruleset.RuleCalls.rule;
import static flexplek.ruleset.RuleCalls.shared;
import static flexplek.ruleset.RuleCalls.somebody;
import static flexplek.ruleset.RuleCalls.team;
import static flexplek.ruleset.RuleCalls.tried;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import flexplek.platform.OneColumn;
import flexplek.rule.Asked;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.RuleBook;
import flexplek.rule.TimeSlot;
import flexplek.rule.Verdict;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a trial says of a rule, and what the rule then does. */
@QuarkusTest
@OnRealStack
class RuleTrialTest {

    private static final int RULES = Integer.getInteger("flexplek.rule-trials", 25);

    private static int number = 1;

    @Inject
    RuleBook ruleBook;

    @Inject
    Cards cards;

    @Inject
    Session entities;

    @Inject
    Clock clock;

    private record Booked(int person, UUID space, TimeSlot slot) {}

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void aBuilding() {
        building = SmallBuilding.withDesks("TRIAL" + number++, 4);
        MovedClock.moveTo(at(0, "07:00"));
    }

    @AfterEach
    void letTheClockGo() {
        MovedClock.reset();
    }

    @Test
    void saysWhatItWouldHaveRefusedAndWhichComingBookingsItHitsAndChangesNothing() {
        book(person("ann"), building.desk(1), at(0, "08:00"), at(0, "12:00")).statusCode(201);
        book(person("ben"), building.desk(2), at(0, "08:00"), at(0, "09:00")).statusCode(201);
        book(person("ann"), building.desk(2), at(3, "08:00"), at(3, "12:00")).statusCode(201);
        book(person("ben"), building.desk(1), at(3, "08:00"), at(3, "09:00")).statusCode(201);
        MovedClock.moveTo(at(1, "09:00"));
        String twoHours = rule(building, "MAX_LENGTH", "\"minutes\": 120");

        tried(twoHours)
                .statusCode(200)
                .body("past", equalTo(2))
                .body("pastRefused", equalTo(1))
                .body("coming", equalTo(2))
                .body("comingRefused", equalTo(1))
                .body("bookings.spaceName", contains("Bureau 2"))
                .body("bookings.start", contains(at(2, "08:00").toString()))
                .body("atMost", equalTo(false));
        book(person("cas"), building.desk(3), at(3, "08:00"), at(3, "12:00")).statusCode(201);
    }

    @Test
    void countsByTheMomentAtWhichABookingWasMade() {
        book(person("ann"), building.desk(1), at(0, "08:00"), at(0, "12:00")).statusCode(201);
        book(person("ben"), building.desk(2), at(0, "12:00"), at(0, "13:00")).statusCode(201);
        MovedClock.moveTo(at(1, "09:00"));

        tried(rule(building, "LEAD_TIME", "\"minutes\": 180"))
                .body("past", equalTo(2))
                .body("pastRefused", equalTo(1));
    }

    @Test
    void isOfWhatTheRuleHoldsForBesideTheOthers() {
        book(person("ann"), building.desk(1), at(3, "08:00"), at(3, "12:00")).statusCode(201);
        String shorter = rule(building, "MAX_LENGTH", "\"minutes\": 60");
        tried(shorter).body("comingRefused", equalTo(1));

        isSet(rule(building, "MAX_LENGTH", "\"minutes\": 600, \"neighbourhoodId\": \"" + shared(building) + "\""));

        tried(shorter).body("coming", equalTo(1)).body("comingRefused", equalTo(0));
    }

    /** A rule for everybody holds for those whose organisation has none of its own there: whose a booking is, no count tells. */
    @Test
    void saysTheMostThatItCanBeWhereOrganisationsDiffer() {
        isSet(rule(building, "MAX_LENGTH", "\"minutes\": 600, \"organisation\": \"minbin\""));
        book(person("ann"), building.desk(1), at(3, "08:00"), at(3, "12:00")).statusCode(201);
        book(somebody("minwater", "trial " + number + " wim"), building.desk(2), at(3, "08:00"), at(3, "12:00"))
                .statusCode(201);
        book(somebody("minwater", "trial " + number + " wies"), building.desk(3), at(3, "08:00"), at(3, "08:30"))
                .statusCode(201);

        tried(rule(building, "MAX_LENGTH", "\"minutes\": 60"))
                .statusCode(200)
                .body("coming", equalTo(3))
                .body("comingRefused", equalTo(2))
                .body("atMost", equalTo(true))
                .body("cut", equalTo(false));
        tried(rule(
                        building,
                        "WEEKDAYS",
                        "\"days\": [\"%s\"]"
                                .formatted(LocalDate.ofInstant(at(4, "08:00"), SmallBuilding.ZONE)
                                        .getDayOfWeek())))
                .body("comingRefused", equalTo(3))
                .body("atMost", equalTo(false));
    }

    /** Of people whom the caller does not see it knows nothing: they count as anybody. */
    @Test
    void tellsNothingOfTeamsOfPeopleWhomTheCallerDoesNotSee() {
        book(person("ann"), building.desk(1), at(3, "08:00"), at(3, "12:00")).statusCode(201);
        book(person("hides"), building.desk(2), at(3, "08:00"), at(3, "12:00")).statusCode(201);
        String ours = rule(building, "WHO_MAY", "\"teamIds\": [\"" + team() + "\"]");
        tried(ours).body("comingRefused", equalTo(0)).body("atMost", equalTo(false));

        visible("NOBODY");
        tried(ours).body("comingRefused", equalTo(1)).body("atMost", equalTo(true));
        visible("TEAM");
    }

    /** Of what is to come, what its people could count desk by desk; of what was, only who looks after the building is told. */
    @Test
    void looksForAnOrganisationEverywhereOnlyWhereThatOneMayLook() {
        SmallBuilding held = SmallBuilding.of(SmallBuilding.importing(
                SmallBuilding.buildingJson("TRIALHELD" + number, "null"),
                SmallBuilding.plan(2).replace("\"minwater\"", "\"minbin\""),
                SmallBuilding.csv(2),
                false));
        Instant early = at(0, "07:00");
        Instant later = at(0, "07:30");
        MovedClock.moveTo(later);
        Everywhere shares = everywhere("minwater");
        Everywhere manages = everywhere("minbin");

        MovedClock.moveTo(early);
        book(person("ann"), held.desk(1), at(0, "07:15"), at(0, "12:00")).statusCode(201);
        book(person("ben"), held.desk(1), at(1, "08:00"), at(1, "12:00")).statusCode(201);
        book(person("cas"), held.space("W-01"), at(0, "07:15"), at(0, "12:00")).statusCode(201);
        book(person("dea"), held.space("W-01"), at(1, "08:00"), at(1, "12:00")).statusCode(201);
        MovedClock.moveTo(later);

        assertThat(everywhere("minwater")).isEqualTo(new Everywhere(shares.past, shares.coming + 1));
        assertThat(everywhere("minbin")).isEqualTo(new Everywhere(manages.past + 2, manages.coming + 2));
    }

    private record Everywhere(int past, int coming) {}

    private static Everywhere everywhere(String organisation) {
        JsonPath told = RuleCalls.posted(
                        Callers.withRoles(organisation, List.of("employee", "admin")), "/v1/rule-trials", """
                        {"kind": "MAX_LENGTH", "organisation": "%s", "minutes": 60}""".formatted(
                                        organisation))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Everywhere(told.getInt("past"), told.getInt("coming"));
    }

    /** Of this test alone, so that nobody has a desk already. */
    private static RequestSpecification person(String who) {
        return somebody("minbin", "trial " + number + " " + who);
    }

    private static void visible(String to) {
        person("hides")
                .contentType("application/json")
                .body("{\"visibleTo\": \"" + to + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }

    /** Of rules at random: a coming booking is hit in the trial if, and only if, the rule book refuses it once the rule holds. */
    @Test
    void isWhatTheRuleBookSaysOnceTheRuleHolds() {
        Random random = new Random(7);
        List<Booked> coming = booked(random);
        for (int i = 0; i < RULES; i++) {
            String rule = atRandom(random);
            List<String> hit = tried(rule)
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("bookings.collect { it.spaceId + ' ' + it.start }");

            String id = isSet(rule);

            assertThat(coming.stream()
                            .filter(one -> isRefused(one, id))
                            .map(one -> one.space + " " + one.slot.start())
                            .toList())
                    .as(rule)
                    .containsExactlyInAnyOrderElementsOf(hit);
            removed(id);
        }
    }

    private List<Booked> booked(Random random) {
        List<Booked> coming = new ArrayList<>();
        List<UUID> spaces = List.of(building.desk(1), building.desk(2), building.desk(3), building.space("R-01"));
        for (int day = 0; day < 6; day++) {
            for (int i = 0; i < spaces.size(); i++) {
                String who = "random " + i;
                Instant start = at(day, "08:00").plusSeconds(900L * random.nextInt(20));
                TimeSlot slot = new TimeSlot(start, start.plusSeconds(900L * (1 + random.nextInt(16))));
                book(person(who), spaces.get(i), slot.start(), slot.end()).statusCode(201);
                coming.add(new Booked(key(who), spaces.get(i), slot));
            }
        }
        return coming;
    }

    private int key(String who) {
        UUID id = UUID.fromString(person(who).get("/v1/people/me").path("id"));
        return QuarkusTransaction.requiringNew()
                .call(() -> OneColumn.of(entities, "select id from person where public_id = :id", Integer.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    private String atRandom(Random random) {
        String terms = switch (random.nextInt(5)) {
            case 0 -> "\"MAX_LENGTH\", \"minutes\": " + 15 * (1 + random.nextInt(20));
            case 1 -> "\"LEAD_TIME\", \"minutes\": " + (1 + random.nextInt(6000));
            case 2 -> "\"WEEKDAYS\", \"days\": " + days(random);
            case 3 -> "\"WINDOW_OPENS_AT\", \"openingTime\": \"0%d:00\"".formatted(5 + random.nextInt(4));
            default -> "\"WHO_MAY\", \"teamIds\": [\"%s\"], \"days\": %s".formatted(team(), days(random));
        };
        String place = random.nextBoolean() ? "" : ", \"neighbourhoodId\": \"" + shared(building) + "\"";
        String kind = List.of("", ", \"spaceKind\": \"DESK\"", ", \"spaceKind\": \"ROOM\"")
                .get(random.nextInt(3));
        String organisation = random.nextInt(3) > 0 ? "" : ", \"organisation\": \"minbin\"";
        return "{\"kind\": %s, \"buildingId\": \"%s\"%s%s%s}"
                .formatted(terms, building.id(), place, kind, organisation);
    }

    private static String days(Random random) {
        return "[\"%s\", \"%s\"]".formatted(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
    }

    private boolean isRefused(Booked one, String rule) {
        SpaceCard space = cards.space(one.space).orElseThrow();
        int organisation = QuarkusTransaction.requiringNew()
                .call(() -> OneColumn.of(entities, "select organisation_id from person where id = :id", Integer.class)
                        .setParameter("id", one.person)
                        .getSingleResult());
        Asked asked = new Asked(space.building(), space.kind(), one.slot, one.person, organisation, clock.instant())
                .in(space.neighbourhoodKey());
        return ruleBook.judge(Occasion.BOOKING, asked) instanceof Verdict.No no
                && no.refusal() instanceof Refusal.RuleBroken broken
                && broken.rule().id().toString().equals(rule);
    }
}
