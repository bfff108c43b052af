package flexplek.retention;

import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import flexplek.outbox.Topic;
import flexplek.people.LastSeen;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Persons are forgotten when nothing is left of them and they were not seen for longer than is set. */
@QuarkusTest
@OnRealStack
class ForgetPersonsTest {

    private static final Duration KEPT = Duration.ofDays(400);
    /** Days of longer than that, since a last sight is known to the week. */
    private static final int LONG = 407;

    private static final String SPACE = "(select * from space order by id limit 1)";
    /** Whatever keeps a person, by its table and column; {@code :p} is the person's inside key. */
    private static final Map<String, String> KEEPING = Map.ofEntries(
            Map.entry("booking.person_id", booking(":p", "o.id")),
            Map.entry("booking.made_by", booking("o.id", ":p")),
            Map.entry("booking_series.person_id", series(":p", "o.id")),
            Map.entry("booking_series.made_by", series("o.id", ":p")),
            Map.entry(
                    "attendee.person_id",
                    "with b as (" + booking("o.id", "o.id")
                            + " returning id) insert into attendee (booking_id, person_id) select id, :p from b"),
            Map.entry("waitlist_entry.person_id", """
                    insert into waitlist_entry (id, person_id, building_id, kind, amenities, people, day, starts, ends,
                      auto_accept, status, created_at)
                    select uuidv7(), :p, s.building_id, 'DESK', '{}', 1, current_date, now(), now() + interval '1 hour', false,
                      'WITHDRAWN', now() from %s s""".formatted(SPACE)),
            Map.entry("visit.host_id", """
                    insert into visit (id, building_id, host_id, guest_name, starts, ends)
                    select uuidv7(), s.building_id, :p, 'Ada', now(), now() + interval '1 hour' from %s s""".formatted(SPACE)),
            Map.entry("team_day.organiser_id", teamDay(":p", "o.id")),
            Map.entry("team_day_answer.person_id", teamDay("o.id", ":p")),
            Map.entry("idempotent_answer.person_id", """
                    insert into idempotent_answer (person_id, key, request_hash, status, body, created_at)
                    values (:p, 'kept', '', 201, '', now())"""));
    /** What is nothing without its person. */
    private static final Set<String> GOING = Set.of(
            "team_member.person_id",
            "favourite_space.person_id",
            "decision.person_id",
            "delegate.person_id",
            "delegate.delegate_id",
            "former_subject.person_id",
            "fault_report.person_id",
            "fault_photo.person_id");

    @Inject
    ForgetOld forgetOld;

    @Inject
    ForgetPersons forgetPersons;

    @Inject
    Session entities;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void build() {
        forgetOld.forgetPersons();
        building = SmallBuilding.withDesks("GONE", 1);
        callsAs("colleague", Map.of()).then().statusCode(200);
    }

    @Test
    void forgetsWhoWasNotSeenForSoLongWithAllThatIsTheirs() {
        UUID gone = unseen("gone", LONG);
        UUID stays = unseen("stays", LONG - 1);
        run("insert into favourite_space select p.id, s.id from person p, space s where p.public_id = '" + gone
                + "' and s.public_id = '" + building.desk(1) + "'");
        run("insert into delegate select p.id, o.id, now() from person p, person o where p.public_id <> o.public_id and"
                + " p.public_id in ('%s', '%s') and o.public_id in ('%s', '%s')".formatted(gone, stays, gone, stays));
        run("insert into former_subject select 'was gone', id from person where public_id = '" + gone + "'");

        assertThat(forgetOld.forgetPersons()).isEqualTo(1);

        assertThat(isKnown(gone)).isFalse();
        assertThat(isKnown(stays)).isTrue();
        assertThat(number("select count(*) from delegate d join person p on p.id in (d.person_id, d.delegate_id)"
                        + " where p.public_id = '" + stays + "'"))
                .isZero();
        assertThat(number("select count(*) from former_subject where subject = 'was gone'"))
                .isZero();
        assertThat(forgetOld.forgetPersons()).isZero();
        try (Told told = new Told(brokers, Topic.PEOPLE)) {
            assertThat(told.tombstones("person.gone.v1", Set.of(gone.toString()), 1))
                    .isEqualTo(1);
        }
    }

    static Set<String> keeping() {
        return KEEPING.keySet();
    }

    @ParameterizedTest
    @MethodSource("keeping")
    void whoHasAnythingLeftStays(String what) {
        UUID person = unseen("left of " + what, LONG);

        rolledBack(() -> {
            assertThat(entities.createNativeMutationQuery(KEEPING.get(what))
                            .setParameter("p", key(person))
                            .executeUpdate())
                    .isEqualTo(1);
            forgetPersons.forgetBatch();
            assertThat(isKnown(person)).isTrue();
        });

        forgetOld.forgetPersons();
        assertThat(isKnown(person)).isFalse();
    }

    @Test
    void whateverNamesAPersonKeepsThemOrGoesWithThemAndIsFoundByAnIndex() {
        List<Object[]> naming = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                                select cast(cast(c.conrelid as regclass) as text) || '.' || a.attname,
                                  exists (select from pg_index i where i.indrelid = c.conrelid and i.indpred is null
                                    and i.indkey[0] = a.attnum)
                                from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                                where c.contype = 'f' and c.confrelid = cast('person' as regclass)""", Object[].class).getResultList());

        Set<Object> known = new HashSet<>(GOING);
        known.addAll(KEEPING.keySet());
        assertThat(naming).hasSizeGreaterThan(GOING.size()).allSatisfy(column -> {
            assertThat(known).contains(column[0]);
            assertThat(column[1]).as("an index of %s", column[0]).isEqualTo(true);
        });
    }

    @Test
    void whoCameBackStaysWhoTheyWere() {
        UUID person = unseen("came back", LONG);
        assertThat(callsAs("came back", Map.of()).<String>path("id")).isEqualTo(person.toString());

        forgetOld.forgetPersons();

        assertThat(isKnown(person)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Somebody", "Another name"})
    void whoSignsInAtThatMomentIsMadeAnew(String name) {
        UUID before = unseen("comes back", LONG);

        Response back = whileForgetting(() -> callsAs("comes back", Map.of("name", "\"" + name + "\"")));

        String after = back.then().statusCode(200).extract().path("id");
        assertThat(after).isNotEqualTo(before.toString());
        assertThat(callsAs("comes back", Map.of()).<String>path("id")).isEqualTo(after);
        assertThat(isKnown(before)).isFalse();
        assertThat(number("select count(*) from person p join team_member m on m.person_id = p.id"
                        + " where p.subject = 'comes back'"))
                .isEqualTo(1);
    }

    @Test
    void whoIsImportedAtThatMomentIsMadeAnew() {
        UUID before = unseen("hired again", LONG);

        Response imported = whileForgetting(() -> importing("hired again", ""));

        assertThat(imported.then().statusCode(200).extract().<String>path("ids[0]"))
                .isNotEqualTo(before.toString());
    }

    @Test
    void whoeverBooksForOneWhoIsForgottenAtThatMomentIsAskedToTryAgain() {
        UUID person = unseen("booked for", LONG);
        run("insert into delegate select p.id, d.id, now() from person p, person d where p.public_id = '" + person
                + "' and d.subject = 'colleague'");
        Supplier<Response> booking = () -> callsAs("colleague")
                .contentType("application/json")
                .body(SmallBuilding.booking(building.desk(1), at(9, "09:00"), at(9, "17:00"))
                        .replaceFirst("}$", ", \"personId\": \"" + person + "\"}"))
                .post("/v1/bookings");

        whileForgetting(booking).then().statusCode(503).body("type", equalTo("/problems/too-busy"));

        booking.get().then().statusCode(403).body("type", equalTo("/problems/may-not-book-for-them"));
    }

    @Test
    void passesByWhoIsBeingSeen() {
        UUID person = unseen("being seen", LONG);

        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeMutationQuery("update person set seen_on = current_date where public_id = :id")
                    .setParameter("id", person)
                    .executeUpdate();
            CompletableFuture.supplyAsync(() -> forgetOld.forgetPersons())
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        });
        forgetOld.forgetPersons();

        assertThat(isKnown(person)).isTrue();
    }

    @Test
    void aNewcomerWhoseMentorIsForgottenHasNone() {
        UUID mentor = unseen("mentor", LONG);
        UUID newcomer = UUID.fromString(importing(
                        "newcomer",
                        ", \"startedOn\": \"%s\", \"mentorSubject\": \"mentor\""
                                .formatted(LastSeen.before(clock.instant())))
                .path("ids[0]"));

        // Whoever holds the newcomer is not waited for.
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select id from person where public_id = :id for update", Integer.class)
                    .setParameter("id", newcomer)
                    .getSingleResult();
            CompletableFuture.supplyAsync(() -> forgetOld.forgetPersons())
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        });
        assertThat(isKnown(mentor)).isTrue();

        forgetOld.forgetPersons();
        assertThat(isKnown(mentor)).isFalse();
        assertThat(number(
                        "select count(*) from person where public_id = '" + newcomer + "' and mentor_subject is null"))
                .isEqualTo(1);
    }

    @Test
    void replicasShareTheWorkInBoundedBatchesAndTellOfEachOnce() {
        List<UUID> old = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                                insert into person (public_id, subject, organisation_id, display_name, seen_on)
                                select uuidv7(), 'one of many ' || n, (select min(id) from organisation), '',
                                  current_date - :long
                                from generate_series(1, 2500) n returning public_id""", UUID.class)
                        .setParameter("long", LONG + 1)
                        .getResultList());

        List<CompletableFuture<Integer>> replicas = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> QuarkusTransaction.requiringNew().call(forgetPersons::forgetBatch)))
                .limit(4)
                .toList();
        int forgotten = replicas.stream()
                .mapToInt(CompletableFuture::join)
                .peek(batch -> assertThat(batch).isLessThanOrEqualTo(1000))
                .sum();

        assertThat(forgotten + forgetOld.forgetPersons()).isEqualTo(old.size());
        try (Told told = new Told(brokers, Topic.PEOPLE)) {
            Set<String> ids = new HashSet<>(old.stream().map(UUID::toString).toList());
            assertThat(told.tombstones("person.gone.v1", ids, old.size())).isEqualTo(old.size());
        }
    }

    @Test
    void findsThemWithoutReadingAllBookings() {
        rolledBack(() -> {
            entities.createNativeMutationQuery("""
                            with busy as (
                              insert into person (public_id, organisation_id, display_name)
                              select uuidv7(), (select min(id) from organisation), '' from generate_series(1, 2000) returning id)
                            insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts, ends,
                              status, created_at)
                            select uuidv7(), s.id, p.id, p.id, s.building_id, s.floor_id, current_date, s.kind,
                              now() - interval '1 hour', now(), 'CANCELLED', now()
                            from generate_series(1, 10), busy p, %s s""".formatted(SPACE)).executeUpdate();
            entities.createNativeMutationQuery("analyze booking, person").executeUpdate();

            List<String> plan = entities.createNativeQuery("explain " + ForgetPersons.HOLD, String.class)
                    .setParameter("day", LastSeen.before(clock.instant().minus(KEPT)))
                    .setParameter("batch", 1000)
                    .getResultList();

            assertThat(plan)
                    .anyMatch(line -> line.contains("booking_by_maker"))
                    .noneMatch(line -> line.contains("Seq Scan on booking "));
        });
    }

    /** What a call is answered that begins while the person is being deleted, and ends after. */
    private Response whileForgetting(Supplier<Response> call) {
        CompletableFuture<Response> answer = QuarkusTransaction.requiringNew().call(() -> {
            assertThat(forgetPersons.forgetBatch()).isEqualTo(1);
            CompletableFuture<Response> begun = CompletableFuture.supplyAsync(call);
            await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaits);
            return begun;
        });
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private boolean somebodyWaits() throws SQLException {
        try (Connection c = database.getConnection();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            return r.next() && r.getInt(1) > 0;
        }
    }

    /** As nobody else is to see it. */
    private static void rolledBack(Runnable act) {
        QuarkusTransaction.begin();
        try {
            act.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Somebody whom an import named so many days ago, and nobody since. */
    private UUID unseen(String subject, int days) {
        UUID id = UUID.fromString(
                importing(subject, "").then().statusCode(200).extract().path("ids[0]"));
        run("update person set seen_on = '%s' where public_id = '%s'"
                .formatted(LastSeen.before(clock.instant()).plusDays(7).minusDays(days), id));
        return id;
    }

    private static Response importing(String subject, String more) {
        return asWithJson("admin", """
                        {"people": [{"subject": "%s", "organisation": "minbin", "displayName": "Somebody",
                          "teams": ["/minbin/trial"]%s}]}""".formatted(subject, more)).post("/v1/people-imports");
    }

    private static RequestSpecification callsAs(String subject) {
        return Callers.telling(Map.of("sub", "\"" + subject + "\""));
    }

    private static Response callsAs(String subject, Map<String, String> claims) {
        Map<String, String> all = new HashMap<>(claims);
        all.put("sub", "\"" + subject + "\"");
        return Callers.telling(all).get("/v1/people/me");
    }

    private int key(UUID person) {
        return entities.createNativeQuery("select id from person where public_id = :id", Integer.class)
                .setParameter("id", person)
                .getSingleResult();
    }

    private boolean isKnown(UUID person) {
        return number("select count(*) from person where public_id = '" + person + "'") > 0;
    }

    private long number(String sql) {
        return entities.createNativeQuery(sql, Long.class).getSingleResult();
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery(sql).executeUpdate());
    }

    private static String booking(String person, String maker) {
        return """
                insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts, ends, status,
                  created_at)
                select uuidv7(), s.id, %s, %s, s.building_id, s.floor_id, current_date, s.kind, now() - interval '1 hour', now(),
                  'CANCELLED', now()
                from (select min(id) as id from person) o, %s s""".formatted(person, maker, SPACE);
    }

    private static String series(String person, String maker) {
        return """
                insert into booking_series (id, person_id, made_by, building_id, space_id, start_minute, end_minute, first_day,
                  last_day, recurrence, mode, created_at)
                select uuidv7(), %s, %s, s.building_id, s.id, 540, 600, current_date, current_date, 'FREQ=DAILY', 'EACH', now()
                from (select min(id) as id from person) o, %s s""".formatted(person, maker, SPACE);
    }

    private static String teamDay(String organiser, String answering) {
        return """
                with day as (
                  insert into team_day (id, team_id, organiser_id, building_id, purpose, status, created_at)
                  select uuidv7(), t.id, %s, s.building_id, 'Plannen', 'CANCELLED', now()
                  from (select min(id) as id from person) o, (select min(id) as id from team) t, %s s returning id),
                candidate as (insert into team_day_candidate select id, current_date from day returning team_day_id, date)
                insert into team_day_answer (team_day_id, date, person_id, answer)
                select c.team_day_id, c.date, %s, 'NO' from candidate c, (select min(id) as id from person) o""".formatted(organiser, SPACE, answering);
    }
}
