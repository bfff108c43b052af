package flexplek.claim;

import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.booking.Bookings;
import flexplek.booking.GiveUp;
import flexplek.rule.TimeSlot;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Rules that come into force while people book: from then on their counters say exactly what stands. */
@QuarkusTest
@OnRealStack
class RuleChangeRaceTest {

    private static final int PEOPLE = 50;
    private static final int DAYS = 4;

    @Inject
    Claims claims;

    @Inject
    Crowd crowd;

    @Inject
    Cards cards;

    @Inject
    Bookings bookings;

    @Inject
    GiveUp giveUp;

    @Inject
    Session entities;

    @Inject
    Clock clock;

    @Test
    void countsABuildingsDaysExactlyThoughTheCapChangesWhilePeopleBook() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("RULE-CAP", PEOPLE);
        String rules = "/v1/buildings/" + building.id();

        whilePeopleBook(building, "minbin", () -> {
            for (String cap : List.of("40", "null", "3", "null", "1000")) {
                Crowd.rule(rules, "{\"graceMinutes\": 30, \"dailyCap\": " + cap + "}");
            }
        });

        assertThat(differences("""
                select b.day::text, count(*) from booking b join building h on h.id = b.building_id
                where h.code = 'RULE-CAP' and b.live group by 1""", """
                select c.period::text, sum(c.used) from counter c join building h on h.id = c.owner
                where h.code = 'RULE-CAP' and c.scope = 2 group by 1 having sum(c.used) > 0""")).isEmpty();
    }

    @Test
    void countsPeoplesWeeksExactlyThoughTheQuotaChangesWhilePeopleBook() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("RULE-QUOTA", PEOPLE);
        String rules = "/v1/organisations/minwater";
        try {
            whilePeopleBook(building, "minwater", () -> {
                for (String quota : List.of("3", "null", "1", "null", "20")) {
                    Crowd.rule(rules, "{\"daysAhead\": 14, \"weeklyDesks\": " + quota + "}");
                }
            });

            assertThat(differences("""
                    select b.person_id || ' ' || date_trunc('week', b.day)::date, count(*)
                    from booking b join building h on h.id = b.building_id
                    where h.code = 'RULE-QUOTA' and b.status <> 'CANCELLED' group by 1""", """
                    select c.owner || ' ' || c.period, sum(c.used) from counter c
                    where c.scope = 1 and c.used > 0 and c.owner in (select b.person_id from booking b
                      join building h on h.id = b.building_id where h.code = 'RULE-QUOTA') group by 1""")).isEmpty();
        } finally {
            Crowd.rule(rules, "{\"daysAhead\": 14, \"weeklyDesks\": null}");
        }
    }

    /** Each person books a desk on each day, and gives up every third. */
    private void whilePeopleBook(SmallBuilding building, String organisation, Runnable change) throws Exception {
        List<SpaceCard> desks = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(n -> cards.space(building.desk(n)).orElseThrow())
                .toList();
        List<Claim.Sitter> people = crowd.of(organisation, PEOPLE);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < PEOPLE * DAYS; i++) {
                int day = i / PEOPLE;
                Claim.Sitter person = people.get(i % PEOPLE);
                SpaceCard desk = desks.get((i + day) % PEOPLE);
                boolean keeps = i % 3 > 0;
                all.add(threads.submit(() -> book(person, organisation, desk, 50 + day, keeps)));
            }
            change.run();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void book(Claim.Sitter person, String organisation, SpaceCard desk, int day, boolean keeps) {
        TimeSlot slot = new TimeSlot(at(day, "09:00"), at(day, "17:00"));
        Claim claim = Claim.of(desk, crowd.ask(person, organisation, slot), clock.instant());
        if (claims.one(claim, null) instanceof Claimed.Made made && !keeps) {
            QuarkusTransaction.requiringNew()
                    .run(() -> giveUp.byPerson(bookings.lock(made.claim().id()).orElseThrow(), person.personId()));
        }
    }

    /** What stands in one list of names and numbers and not in the other. */
    private List<String> differences(String stands, String counted) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "with s(name, n) as (" + stands + "), c(name, n) as (" + counted
                                        + ") select coalesce(s.name, c.name) || ': ' || coalesce(s.n, 0) || ' stand, '"
                                        + " || coalesce(c.n, 0) || ' counted' from s full join c on s.name = c.name"
                                        + " where coalesce(s.n, 0) <> coalesce(c.n, 0)",
                                String.class)
                        .getResultList());
    }
}
