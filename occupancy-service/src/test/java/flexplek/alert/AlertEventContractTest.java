package flexplek.alert;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.alert.AlertEvent.AlertAcknowledged;
import flexplek.alert.AlertEvent.AlertEnded;
import flexplek.alert.AlertEvent.AlertRaised;
import flexplek.place.PlaceKind;
import flexplek.topic.CloudEvents;
import flexplek.topic.Contracts;
import flexplek.topic.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertEventContractTest {

    private static final Instant RAISED = Instant.parse("2026-11-24T09:12:00Z");

    @ParameterizedTest
    @MethodSource("events")
    void writesEachEventAsTheContractSays(AlertEvent event) {
        byte[] json = Json.write(event);

        assertThat(Contracts.tree(json)).isEqualTo(Contracts.tree(Contracts.example(event.type())));
        assertThat(Contracts.violations(event.type(), json)).isEmpty();
    }

    static Stream<AlertEvent> events() {
        return Stream.of(
                new AlertRaised(
                        id(22),
                        id(21),
                        id(3),
                        id(4),
                        PlaceKind.FLOOR,
                        "Verdieping 3",
                        Measure.PEOPLE,
                        90,
                        92,
                        92,
                        100,
                        null,
                        RAISED),
                new AlertAcknowledged(id(22), id(21), id(3), id(4), Instant.parse("2026-11-24T09:15:31Z")),
                new AlertEnded(
                        id(22), id(21), id(3), id(4), EndReason.DOWN, RAISED, Instant.parse("2026-11-24T09:47:00Z")));
    }

    @Test
    void writesTheSilenceOfASensorAsTheContractSays() {
        byte[] json = Json.write(new AlertRaised(
                id(22),
                id(21),
                id(3),
                id(4),
                PlaceKind.FLOOR,
                "Verdieping 3",
                Measure.SILENCE,
                30,
                31,
                null,
                null,
                "door",
                RAISED));

        assertThat(Contracts.violations(AlertRaised.TYPE, json)).isEmpty();
    }

    @Test
    void sendsAnEventByItsBuildingAndAlwaysWithTheSameId() {
        AlertOutbox.Row row = new AlertOutbox.Row(7, id(62), id(3), AlertRaised.TYPE, RAISED, "{}");

        ProducerRecord<String, byte[]> message = TellAlerts.message(row);

        assertThat(message.topic()).isEqualTo("flexplek.alerts");
        assertThat(message.key()).isEqualTo(id(3).toString());
        assertThat(CloudEvents.type(message.headers())).isEqualTo(AlertRaised.TYPE);
        assertThat(new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo(id(62).toString());
    }

    private static UUID id(int number) {
        return UUID.fromString("0199f3a0-1111-7000-8000-%012d".formatted(number));
    }
}
