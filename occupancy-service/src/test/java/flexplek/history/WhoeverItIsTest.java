package flexplek.history;

import static flexplek.live.Kadegebouw.BUILDING;
import static flexplek.live.Kadegebouw.DAKTUIN;
import static flexplek.live.Kadegebouw.FLOOR_3;
import static flexplek.live.Kadegebouw.FLOOR_4;
import static flexplek.live.Kadegebouw.ROOM;
import static flexplek.live.Kadegebouw.STADSKANT;
import static flexplek.live.Kadegebouw.WATERKANT;
import static flexplek.live.Kadegebouw.desk;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import flexplek.local.SignIn;
import flexplek.trial.ApiOperation;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.OpenStream;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

/**
 * Stories of bookings told twice, of two buildings, that differ only in who one of their people is. Whoever reads, whatever
 * there is to read, finds no difference.
 */
@QuarkusTest
@OnRealStack
class WhoeverItIsTest {

    private static final int STORIES = Integer.getInteger("flexplek.hidden.pairs", 4);
    private static final int STEPS = 150;
    private static final Set<String> ENDS = Set.of("booking.cancelled.v1", "booking.released.v1");
    private static final String STREAM = "/v1/occupancy/stream?buildingId=" + BUILDING + "&floorId=" + FLOOR_3;

    private static final List<UUID> PEOPLE = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    private static final UUID SOMEBODY_ELSE = new UUID(2, 4);

    /** What is not of bookings, or is worked out from what {@code getOccupancy} and {@code getExpectedHours} tell. */
    private static final List<String> NOT_READ = List.of(
            "listAlertRules",
            "addAlertRule",
            "getAlertRule",
            "putAlertRule",
            "removeAlertRule",
            "listAlerts",
            "acknowledgeAlert",
            "addSensorCounts",
            "getCountedSpaces",
            "runScenarios",
            "streamOverview",
            "getExpectedHoursOfBuildings");

    /** The story is over for whoever has been told of these. */
    private static final String LAST = "2030-03-05";

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    CountDays countDays;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Instant now =
            Instant.ofEpochSecond(Clock.systemUTC().instant().getEpochSecond() / 900 * 900);
    private final LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Europe/Amsterdam"));
    private final LocalDate lastOfHistory = today.minusDays(12);

    @Test
    void everyOperationIsReadOrTellsNothingOfBookings() {
        assertThat(Stream.of(NOT_READ, addresses().keySet(), List.of("streamSpaceChanges", "streamOccupancy"))
                        .flatMap(Collection::stream))
                .containsExactlyInAnyOrderElementsOf(ApiOperation.of("occupancy-service").stream()
                        .map(ApiOperation::id)
                        .toList());
    }

    @Test
    void nothingThatIsReadDependsOnWhoSomebodyIs() {
        for (int seed = 0; seed < STORIES; seed++) {
            List<Event> story = story(new Random(seed));
            // A stranger, or somebody who is in the story already.
            UUID other = seed % 2 == 0 ? SOMEBODY_ELSE : PEOPLE.getLast();
            List<Event> again = story.stream().map(event -> by(other, event)).toList();
            assertThat(again).isNotEqualTo(story);
            Site one = told();
            Site another = told();

            List<String> changes = changes(one, story);
            assertThat(changes).hasSizeGreaterThan(STEPS / 5);
            assertThat(changes(another, again)).as("seed %d", seed).isEqualTo(changes);
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                countDays.count();
                assertHistoryIsOver(one);
                assertHistoryIsOver(another);
                assertThat(seen(another)).isEqualTo(seen(one));
            });
        }
    }

    /** Made, come to, changed, moved by another zone, given back and cancelled: by any of the three, today and yesterday. */
    private List<Event> story(Random random) {
        List<Event> story = new ArrayList<>();
        List<Event> standing = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            if (standing.size() < 3 || random.nextInt(3) == 0) {
                Event made = made(step, random).with("personId", PEOPLE.get(random.nextInt(PEOPLE.size())));
                standing.add(made);
                story.add(made);
                continue;
            }
            Event known = standing.remove(random.nextInt(standing.size()));
            int version = (int) told(known, "version") + 1;
            Event next = next(known, version, random).with("personId", told(known, "personId"));
            story.add(next);
            if (!ENDS.contains(next.type())) {
                standing.add(next);
            }
        }
        for (UUID last : List.of(desk(1), desk(6))) {
            String day = lastOfHistory.toString();
            int number = 900 + story.size();
            story.add(Kadegebouw.made(number, last, day + "T10:00:00Z", day + "T11:00:00Z")
                    .with("personId", PEOPLE.getFirst()));
            story.add(Kadegebouw.made(number + 1, last, LAST + "T10:00:00Z", LAST + "T11:00:00Z")
                    .with("personId", PEOPLE.getFirst()));
        }
        return story;
    }

    private Event made(int number, Random random) {
        Instant start = now.plusSeconds(900L * random.nextInt(-60, 60));
        UUID space = random.nextInt(5) == 0 ? ROOM : desk(random.nextInt(1, 7));
        return Kadegebouw.made(
                number,
                space,
                start.toString(),
                start.plusSeconds(900L * random.nextInt(1, 16)).toString());
    }

    private Event next(Event known, int version, Random random) {
        Instant start = (Instant) told(known, "start");
        String later = start.plusSeconds(900).toString();
        return switch (random.nextInt(5)) {
            case 0 -> Kadegebouw.changed(known, made(0, random), version);
            case 1 ->
                Kadegebouw.moved(known, version, later, start.plusSeconds(4500).toString());
            case 2 -> Kadegebouw.cancelled(known).with("version", version);
            case 3 -> Kadegebouw.released(known, later).with("version", version);
            default ->
                start.isAfter(now)
                        ? Kadegebouw.changed(known, made(0, random), version)
                        : Kadegebouw.checkedIn(known).with("version", version).with("checkedInAt", start);
        };
    }

    private static Object told(Event event, String field) {
        return requireNonNull(event.fields().get(field), field);
    }

    private static Event by(UUID person, Event event) {
        return PEOPLE.getFirst().equals(event.fields().get("personId")) ? event.with("personId", person) : event;
    }

    private Site told() {
        Site site = new Site(producer);
        site.tell(Kadegebouw.building().with("managedBy", "minbin"));
        site.tell(Kadegebouw.spaces());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> addresses()
                        .values()
                        .forEach(some ->
                                some.forEach(address -> get(site, address).statusCode(200))));
        return site;
    }

    /** What the streams of both floors tell while the story is told. */
    private List<String> changes(Site site, List<Event> story) {
        try (OpenStream third = open(site, "/v1/space-changes/stream?floorId=" + FLOOR_3);
                OpenStream fourth = open(site, "/v1/space-changes/stream?floorId=" + FLOOR_4)) {
            site.tell(story);
            List<String> changes = new ArrayList<>();
            for (OpenStream stream : List.of(third, fourth)) {
                String change;
                do {
                    change = masked(site, stream.next().data());
                    changes.add(change);
                } while (!change.contains(LAST));
            }
            return changes;
        }
    }

    private void assertHistoryIsOver(Site site) {
        get(site, utilisation(DAKTUIN, "DESK", "day", lastOfHistory, lastOfHistory))
                .body("groups[0].booked", greaterThan(0f));
    }

    private Map<String, String> seen(Site site) {
        Map<String, String> seen = new TreeMap<>();
        addresses()
                .forEach((operation, some) -> some.forEach(address -> {
                    String told = get(site, address).statusCode(200).extract().asString();
                    seen.put(address, masked(site, told));
                }));
        try (OpenStream stream = open(site, STREAM)) {
            seen.put(STREAM, masked(site, stream.next().data()));
        }
        return seen;
    }

    /** Of Kadegebouw, by operation. */
    private Map<String, List<String>> addresses() {
        Map<String, List<String>> addresses = new HashMap<>();
        addresses.put("getOccupancy", List.of("/v1/buildings/" + BUILDING + "/occupancy"));
        addresses.put("getExpectedHours", List.of("/v1/buildings/" + BUILDING + "/expected-hours"));
        addresses.put(
                "getSpaceStates",
                List.of("/v1/floors/" + FLOOR_3 + "/space-states", "/v1/floors/" + FLOOR_4 + "/space-states"));
        addresses.put("getPastDays", List.of("/v1/buildings/" + BUILDING + "/past-days"));
        addresses.put("getForecast", List.of("/v1/forecast?placeId=" + BUILDING));
        addresses.put(
                "getUtilisation",
                Stream.of(BUILDING, FLOOR_3, FLOOR_4, WATERKANT, STADSKANT, DAKTUIN)
                        .flatMap(place -> Stream.of("day", "hour", "weekdayHour")
                                .flatMap(group -> Stream.of("DESK", "ROOM")
                                        .map(kind -> utilisation(place, kind, group, today.minusDays(1), today))))
                        .toList());
        return addresses;
    }

    private static String utilisation(UUID place, String kind, String group, LocalDate from, LocalDate to) {
        return "/v1/utilisation?placeId=" + place + "&kind=" + kind + "&groupBy=" + group + "&from=" + from + "&to="
                + to;
    }

    private static ValidatableResponse get(Site site, String address) {
        return Callers.withRoles("minbin", List.of("employee", "facility"))
                .get(there(site, address))
                .then();
    }

    private OpenStream open(Site site, String address) {
        URI there = URI.create(RestAssured.baseURI + ":" + RestAssured.port + there(site, address));
        return OpenStream.of(client, there, SignIn.token("facility"), null);
    }

    private static String there(Site site, String address) {
        return address.replace(prefix(BUILDING), prefix(site.building()));
    }

    /** With the ids of Kadegebouw, and without when it was told, which is at no full quarter of an hour. */
    private static String masked(Site site, String told) {
        return told.replace(prefix(site.building()), prefix(BUILDING))
                .replaceAll("\"at\":\"[^\"]*\"", "\"at\":\"…\"")
                .replaceAll("\"stale\":(true|false)", "\"stale\":…")
                .replaceAll("\"heardUntil\":(null|\"[^\"]*\")", "\"heardUntil\":…")
                .replaceAll("\"since\":\"[^\":]*:(?!(00|15|30|45):00Z)[^\"]*\"", "\"since\":\"…\"");
    }

    private static String prefix(UUID id) {
        return id.toString().substring(0, 18);
    }
}
