package flexplek.hidden;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Acts at random through one world, in the week in which the clock changes. In the first world the hidden person books, gives up
 * and checks in; in the second the stand-in does the very same with the very same spaces. What everybody else does and may
 * know is equal, and so the answers they get must be.
 */
final class Walk {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 22);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern CURSOR = Pattern.compile("\"next\":\"[^\"]*\"");
    /** In a list, of a space: worlds before have changed it. */
    private static final Pattern VERSION = Pattern.compile("\"etag\":\"[^,}]*\"");

    static final String FAVOURITES = "/v1/people/me/favourite-spaces";
    static final List<String> NEEDS = List.of("{\"amenities\": []}", "{\"amenities\": [\"monitor\", \"video\"]}");

    private static final Pattern SECONDS = Pattern.compile("(T\\d\\d:\\d\\d):\\d\\d(\\.\\d+)?Z");
    private static final Pattern BOOKING = Pattern.compile("\"bookingId\":\"([^\"]*)\"");

    /** One act and what it was answered, with names in the place of ids that differ from world to world. */
    record Step(String operation, String asked, String answered) {}

    final House house;
    final Random random;
    final long seed;
    private final boolean standIn;
    private final int number;
    private Instant now = Instant.EPOCH;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> firstVersions = new HashMap<>();
    private final List<String> secrets = new ArrayList<>();
    /** Dates on which the hidden person took a place of a team day, and those on which there is a secret. */
    private final TreeSet<LocalDate> promised = new TreeSet<>();

    private final TreeSet<LocalDate> secretDates = new TreeSet<>();

    /** Whom the hidden person lets book for them: what they may not then, nor when, is told to these by that. */
    final TreeSet<Integer> delegates = new TreeSet<>();

    final Set<String> seriesOfHidden = new HashSet<>();

    final List<String> bookings = new ArrayList<>();
    final Map<String, Integer> bookedFor = new HashMap<>();
    final List<String> series = new ArrayList<>();
    final List<String> rules = new ArrayList<>();
    final List<String> closures = new ArrayList<>();
    final Map<String, Integer> waitingOf = new TreeMap<>();
    /** Offers to exchange spaces, each with who made it and who is to answer. */
    final Map<String, List<Integer>> exchanges = new TreeMap<>();

    /** Faults, with whoever of those who must not notice reported them first. */
    final Map<String, Integer> faults = new TreeMap<>();

    /** Visits, with the hosts of those who must not notice. */
    final Map<String, Integer> visits = new TreeMap<>();

    final Map<String, List<LocalDate>> teamDays = new TreeMap<>();
    final Map<String, Integer> organisers = new HashMap<>();
    /** While the weekly desks of the hidden person's organisation are counted; the stand-in's are not. */
    boolean isCounted;

    final List<Step> steps = new ArrayList<>();

    Walk(House house, long seed, boolean standIn, int number) {
        this.house = house;
        this.seed = seed;
        this.random = new Random(seed);
        this.standIn = standIn;
        this.number = number;
    }

    /** When the acts of a walk are done, one after the other: all houses have one clock, which goes on by leaps. */
    static List<Instant> hours(long seed, int many) {
        Random leaps = new Random(seed);
        List<Instant> hours = new ArrayList<>();
        Instant hour = MONDAY.atTime(6, 0).atZone(ZONE).toInstant();
        for (int i = 0; i < many; i++) {
            hour = leaps.nextInt(12) == 0
                    ? hour.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(15L * (4 + leaps.nextInt(36))))
                    : hour.plusSeconds(5);
            hours.add(hour);
        }
        return hours;
    }

    void act(Acts acts, Instant hour) {
        now = hour;
        if (random.nextInt(5) == 0) {
            secretly();
        } else {
            acts.any(this);
        }
    }

    /** What nobody may notice: only that a space is taken, or free again. */
    private void secretly() {
        int who = standIn ? House.STAND_IN : House.HIDDEN;
        int what = random.nextInt(16);
        String answered;
        if (what >= 14 && !secrets.isEmpty()) {
            answered = Integer.toString(
                    house.call(who, "PUT", pick(secrets) + "/arrival", arrival(today().plusDays(what - 14)))
                            .status());
        } else if (what == 13) {
            answered = Integer.toString(expecting(who).status());
        } else if (what == 12) {
            answered = Integer.toString(reporting(who).status());
        } else if (what >= 10) {
            answered = Integer.toString(liking(who, what == 10).status());
        } else if (what < 6 || secrets.isEmpty()) {
            LocalDate date = date();
            String slot = slot(date);
            String space = random.nextInt(6) == 0 ? pick(house.rooms) : pick(house.desks);
            String about = house.rooms.contains(space) ? title() : "";
            if (promised.contains(date) || isCounted) {
                return;
            }
            House.Answer answer = house.call(
                    who, "POST", "/v1/bookings", "{\"spaceId\": \"%s\", %s%s}".formatted(space, slot, about));
            if (answer.status() == 201 && answer.location() != null) {
                secrets.add(answer.location());
                secretDates.add(date);
            }
            answered = Integer.toString(answer.status());
        } else {
            String secret = pick(secrets);
            answered = Integer.toString((what == 6
                            ? house.call(who, "DELETE", secret, null)
                            : house.call(who, "PUT", secret + (what < 9 ? "/check-in" : "/check-out"), null))
                    .status());
        }
        steps.add(new Step("secret", "", answered));
    }

    /** That something is broken may be noticed, and not who says so. */
    private House.Answer reporting(int who) {
        return house.call(who, "POST", "/v1/faults", fault());
    }

    /** Whose guest somebody is, reception of that building alone may notice: here nobody looks at its list. */
    private House.Answer expecting(int who) {
        return house.call(who, "POST", "/v1/visits", guest(house.buildings.getFirst()));
    }

    /** A guest in a building, as a request has it. */
    String guest(String building) {
        return "{\"buildingId\": \"%s\", \"guestName\": \"Ada Voorbeeld\", %s}".formatted(building, slot());
    }

    /** Something broken at a desk, as a request has it. */
    String fault() {
        return "{\"spaceId\": \"%s\", \"kind\": \"%s\"}"
                .formatted(pick(house.desks), pick(List.of("MONITOR", "CHAIR")));
    }

    /** What the hidden person likes or needs; the first world ends with some of it. */
    private House.Answer liking(int who, boolean favourite) {
        return favourite
                ? house.call(who, pick(List.of("PUT", "PUT", "DELETE")), favourite(), null)
                : house.call(who, "PUT", "/v1/people/me/needs", pick(NEEDS));
    }

    /** A desk or room among those that somebody likes. */
    String favourite() {
        return FAVOURITES + "/" + (random.nextInt(6) == 0 ? pick(house.rooms) : pick(house.desks));
    }

    /** The hidden person says to the team which dates suit; a yes that takes a place is not said where there is a secret. */
    void hiddenAnswers(String teamDay) {
        LocalDate date = pick(dates(teamDay));
        String wish = pick(List.of("YES", "YES", "MAYBE", "NO"));
        if (wish.equals("YES") && isAgreed(teamDay, date)) {
            if (secretDates.contains(date) || isCounted) {
                return;
            }
            promised.add(date);
        }
        // Whether it is a no or a maybe is their own; that it is no yes, a team may see.
        String said = standIn && wish.equals("MAYBE") ? "NO" : wish;
        House.Answer answer = house.call(
                House.HIDDEN,
                "PUT",
                teamDay + "/answers/me",
                "{\"answers\": [{\"date\": \"%s\", \"answer\": \"%s\"}]}".formatted(date, said));
        steps.add(new Step("putMyTeamDayAnswers", "hidden " + wish, Integer.toString(answer.status())));
    }

    /**
     * Whether somebody asks for the hidden person on these dates only for what is told to everybody, or to nobody. A delegate is
     * told that it is not possible for them where they have another desk, so there is no secret on dates that one asks for; that
     * is the one thing that letting somebody tells, and no other asker gets it.
     */
    boolean isAskable(int asker, int person, LocalDate first, int many) {
        if (person != House.HIDDEN || !delegates.contains(asker)) {
            return true;
        }
        List<LocalDate> dates = first.datesUntil(first.plusDays(many)).toList();
        if (isCounted || dates.stream().anyMatch(secretDates::contains)) {
            return false;
        }
        promised.addAll(dates);
        return true;
    }

    private boolean isAgreed(String teamDay, LocalDate date) {
        House.Answer now = house.call(organiser(teamDay), "GET", teamDay, null);
        return now.json().path("date").asText().equals(date.toString());
    }

    House.Answer ask(
            String operation, int person, String method, String path, @Nullable String body, String... headers) {
        return keep(
                operation,
                person + " " + method + " " + path + " " + body,
                path,
                house.call(person, method, path, body, headers));
    }

    /** Of a list whose order and moments are those of the clock of the database: what its items say besides. */
    void askAnyOrder(String operation, int person, String path) {
        House.Answer answer = house.call(person, "GET", path, null);
        List<String> items = new ArrayList<>();
        answer.json()
                .path("items")
                .forEach(item -> items.add(
                        ((ObjectNode) item).without(List.of("id", "changedAt")).toString()));
        items.sort(null);
        steps.add(new Step(operation, person + " GET " + path, answer.status() + " " + items));
    }

    House.Answer keep(String operation, String asked, String path, House.Answer answer) {
        String thing = path.contains("/me/") ? asked.split(" ", 2)[0] + path : path;
        String answered = answer.status() + " " + version(thing, answer.etag()) + " " + answer.location() + " "
                + CURSOR.matcher(answer.body()).replaceAll("\"next\":\"…\"");
        answered = SECONDS.matcher(answered).replaceAll("$1Z");
        answered = VERSION.matcher(answered).replaceAll("\"etag\":\"…\"");
        BOOKING.matcher(answer.body())
                .results()
                .map(m -> requireNonNull(m.group(1)))
                .forEach(this::know);
        steps.add(new Step(operation, named(asked.replace(amenities(), "[…]")), named(answered)));
        return answer;
    }

    private void know(String booking) {
        String location = "/v1/bookings/" + booking;
        if (!bookings.contains(location)) {
            bookings.add(location);
        }
    }

    int organiser(String teamDay) {
        return requireNonNull(organisers.get(teamDay));
    }

    List<LocalDate> dates(String teamDay) {
        return requireNonNull(teamDays.get(teamDay));
    }

    void booked(House.Answer answer, int person) {
        if (answer.status() == 201 && answer.location() != null) {
            bookings.add(answer.location());
            bookedFor.put(answer.location(), person);
        }
    }

    /** Rules and spaces have been changed before; what a world begins with tells the true version. */
    private String version(String path, @Nullable String etag) {
        if (etag == null) {
            return "-";
        }
        if (path.startsWith("/v1/bookings")
                || path.startsWith("/v1/waitlist-entries")
                || path.startsWith("/v1/team-days")) {
            return etag; // a team day's says more than a version to who shows nobody
        }
        int version = Integer.parseInt(etag.replace("\"", ""));
        return "+" + (version - firstVersions.computeIfAbsent(path.replace("/service", ""), p -> version));
    }

    private String named(String text) {
        Matcher ids = ID.matcher(text);
        return ids.replaceAll((MatchResult m) -> name(requireNonNull(m.group())));
    }

    private String name(String id) {
        return house.lasting.contains(id) ? id : names.computeIfAbsent(id, any -> "#" + names.size());
    }

    <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Anybody who must not notice. */
    int somebody() {
        return House.PARTNER + random.nextInt(House.ADMINISTRATOR - House.PARTNER);
    }

    /** Of whom a team mate of the hidden person is the likeliest. */
    int nosyOne() {
        return random.nextInt(3) == 0 ? House.PARTNER : somebody();
    }

    LocalDate today() {
        return now.atZone(ZONE).toLocalDate();
    }

    LocalDate date() {
        return today().plusDays(random.nextInt(4));
    }

    /** What is free in all buildings or in one, near the team or near somebody. */
    String search(int somebody) {
        return "/v1/free-spaces?"
                + slot().replace("\"", "").replace(": ", "=").replace(", ", "&")
                + pick(List.of("", "&buildingId=" + pick(house.buildings)))
                + pick(List.of(
                        "&nearTeam=true",
                        "&nearTeam=true&limit=3",
                        "&usual=true",
                        "&usual=true&nearTeam=true&limit=2",
                        "&nearPersonId=" + house.people.get(somebody)));
    }

    /** What a room is for, said, said to nobody else, or not said. */
    String title() {
        return pick(List.of("", ", \"title\": \"Overleg\"", ", \"title\": \"Overleg\", \"titlePrivate\": true"));
    }

    String slot() {
        return slot(date());
    }

    /** Start and end of a booking on a date, as a request has them. */
    String slot(LocalDate date) {
        int quarter = random.nextInt(4) == 0 ? random.nextInt(80) : 36 + 4 * random.nextInt(5);
        Instant start = date.atTime(LocalTime.MIN.plusMinutes(15L * quarter))
                .atZone(ZONE)
                .toInstant();
        return "\"start\": \"%s\", \"end\": \"%s\""
                .formatted(start, start.plusSeconds(900L * (1 + random.nextInt(12))));
    }

    /** When somebody comes on a date, as a request has it. */
    String arrival(LocalDate date) {
        Instant at = date.atTime(LocalTime.of(9, 0).plusMinutes(5L * random.nextInt(72)))
                .atZone(ZONE)
                .toInstant();
        return "{\"expectedAt\": \"%s\"}".formatted(at);
    }

    /** The same amenities, in words that no other world asks by, so that nothing remembered there is met here. */
    String amenities() {
        return Integer.toBinaryString(512 | (number & 511))
                .chars()
                .mapToObj(c -> c == '1' ? "\"monitor\"" : "\"video\"")
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
