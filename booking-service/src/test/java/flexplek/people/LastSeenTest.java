package flexplek.people;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.platform.AfterCommit;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a person was last seen is kept to the week, for one write in seven days. */
@QuarkusTest
@OnRealStack
class LastSeenTest {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private record Row(LocalDate seenOn, String version) {}

    @Inject
    DataSource database;

    @Inject
    People people;

    @Inject
    AfterCommit afterCommit;

    @Inject
    Session entities;

    @Inject
    Clock clock;

    @AfterEach
    void backToNow() {
        MovedClock.reset();
    }

    @Test
    void whoComesEachDayIsWrittenDownOnceAWeek() {
        Identity daily = someone("seen daily");
        calls(daily);
        Row first = row(daily);

        for (int day = 0; day < 7; day++) {
            MovedClock.moveTo(first.seenOn.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
            calls(daily);
            assertThat(row(daily)).isEqualTo(first);
        }

        MovedClock.moveTo(first.seenOn.plusDays(7).atTime(12, 0).toInstant(ZoneOffset.UTC));
        calls(daily);
        Row second = row(daily);
        calls(daily);
        assertThat(second.seenOn).isEqualTo(first.seenOn.plusDays(7));
        assertThat(row(daily)).isEqualTo(second);
    }

    @Test
    void callsThatComeAtOnceAreOfOnePerson() {
        Identity often = someone("seen at once");
        Membership member = calls(often);
        MovedClock.moveBy(A_YEAR);

        List<Membership> found =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> calls(often))).limit(8).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(found).hasSize(8).containsOnly(member);
        assertThat(row(often).seenOn).isEqualTo(LastSeen.today(clock));
    }

    static Stream<Identity> somethingNew() {
        return Stream.of(
                new Identity("seen anew", "minbin", "Another name", Set.of()),
                new Identity("seen anew", "minbin", "Somebody", Set.of("/minbin/seen")),
                new Identity("seen anew", null, "Yet another name", null));
    }

    @ParameterizedTest
    @MethodSource("somethingNew")
    void aTokenThatTellsSomethingNewSeesThemToo(Identity changed) {
        calls(someone("seen anew"));
        MovedClock.moveTo(row(changed).seenOn.plusDays(30).atTime(12, 0).toInstant(ZoneOffset.UTC));

        calls(changed);

        assertThat(row(changed).seenOn).isEqualTo(LastSeen.today(clock));
    }

    @Test
    void anImportSeesWhomItNames() {
        Identity named = someone("seen by import");
        calls(named);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery(
                                "update person set seen_on = seen_on - 30 where subject = 'seen by import'")
                        .executeUpdate());

        Callers.asWithJson("admin", """
                        {"people": [{"subject": "seen by import", "organisation": "minbin", "displayName": "Somebody"}]}""").post("/v1/people-imports").then().statusCode(200);

        assertThat(row(named).seenOn).isEqualTo(LastSeen.today(clock));
    }

    private static Identity someone(String subject) {
        return new Identity(subject, "minbin", "Somebody", Set.of());
    }

    /** At a replica that remembers nobody. */
    private Membership calls(Identity who) {
        return new KnownMembers(new Memberships(database), people, afterCommit, clock).of(who);
    }

    private Row row(Identity of) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Object[] row = entities.createNativeQuery(
                            "select seen_on, cast(xmin as text) from person where subject = :subject", Object[].class)
                    .setParameter("subject", of.subject())
                    .getSingleResult();
            return new Row(LocalDate.parse(row[0].toString()), (String) row[1]);
        });
    }
}
