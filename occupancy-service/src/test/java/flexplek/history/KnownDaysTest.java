package flexplek.history;

import static flexplek.live.Kadegebouw.desk;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import flexplek.platform.OneColumn;
import flexplek.trial.OnRealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A booking that was on one day and is on another: both days are known, in whatever order and batches it was told. */
@QuarkusTest
@OnRealStack
class KnownDaysTest {

    private static final Instant TOLD = Instant.parse("2026-11-20T08:00:00Z");

    private static final Event MADE = Kadegebouw.made(1, desk(1), "2026-11-24T08:00:00Z", "2026-11-24T16:00:00Z");
    private static final Event CHANGED =
            Kadegebouw.changed(MADE, Kadegebouw.made(1, desk(1), "2026-11-27T08:00:00Z", "2026-11-27T16:00:00Z"), 1);

    @Inject
    HistoryFacts facts;

    @Inject
    Session entities;

    static Stream<List<List<Event>>> batches() {
        return Stream.of(
                List.of(List.of(MADE), List.of(CHANGED)),
                List.of(List.of(MADE, CHANGED)),
                List.of(List.of(CHANGED, MADE)),
                List.of(List.of(CHANGED), List.of(MADE)));
    }

    @ParameterizedTest
    @MethodSource("batches")
    void areKnownHoweverTheyAreTold(List<List<Event>> batches) {
        UUID building = UUID.randomUUID();
        UUID booking = UUID.randomUUID();

        batches.forEach(batch -> facts.keep(Heard.of(batch.stream()
                .map(event -> event.with("buildingId", building).with("bookingId", booking))
                .map(event -> Facts.message(event, TOLD))
                .toList())));

        // Whose zone is not known has the days beside them, too.
        assertThat(known(building))
                .containsExactlyElementsOf(LocalDate.parse("2026-11-23")
                        .datesUntil(LocalDate.parse("2026-11-29"))
                        .toList());
    }

    private List<LocalDate> known(UUID building) {
        return QuarkusTransaction.requiringNew()
                .call(() -> OneColumn.of(
                                entities,
                                "select day from history_day where building_id = :building order by day",
                                LocalDate.class)
                        .setParameter("building", building)
                        .getResultList());
    }
}
