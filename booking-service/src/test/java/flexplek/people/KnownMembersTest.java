package flexplek.people;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.platform.AfterCommit;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class KnownMembersTest {

    private static final Identity KIM = new Identity("known members", "minbin", "Kim", Set.of());

    @Inject
    DataSource database;

    @Inject
    People people;

    @Inject
    AfterCommit afterCommit;

    @Inject
    Clock clock;

    @Test
    void remembersWhoWasRead() {
        KnownMembers known = new KnownMembers(new Memberships(database), people, afterCommit, clock);

        Membership member = known.of(KIM);

        assertThat(known.remembered(KIM)).isEqualTo(member);
    }

    @Test
    void remembersNobodyWhoWasBeingReadWhenSomethingChanged() {
        List<KnownMembers> told = new ArrayList<>();
        Memberships read = new Memberships(meanwhile(() -> told.forEach(KnownMembers::forget)));
        KnownMembers known = new KnownMembers(read, people, afterCommit, clock);
        told.add(known);

        known.of(KIM);

        assertThat(known.remembered(KIM)).isNull();
    }

    @Test
    void areReadInOneGoThoughAGroupOfTheirsOnlyLooksLikeATeam() {
        Identity lou = new Identity("known look-alike", "minbin", "Lou", Set.of("/minbin/Bekend", "/minbin/bekend"));
        Identity more = new Identity(
                "known look-alike", "minbin", "Lou", Set.of("/minbin/Bekend", "/minbin/bekend", "/minbin/Nieuw"));
        LocalDate today = LastSeen.today(clock);
        Membership member = people.seen(lou, today);

        assertThat(member.teams()).hasSize(1);
        assertThat(new Memberships(database).asToldBy(lou, today)).contains(member);
        assertThat(new Memberships(database).asToldBy(more, today)).isEmpty();
    }

    /** The database, with something that happens whenever it is asked. */
    private DataSource meanwhile(Runnable change) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    change.run();
                    return method.invoke(database, arguments);
                });
    }
}
