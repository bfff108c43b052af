package flexplek.space;

import static flexplek.trial.EventContract.assertIsTheExample;
import static flexplek.trial.EventContract.assertKeepsToSchema;
import static flexplek.trial.EventContract.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import flexplek.outbox.Topic;
import flexplek.platform.TimeOfDay;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpaceEventContractTest {

    private static final SpaceEvent.SpaceChanged SPACE = new SpaceEvent.SpaceChanged(
            id(2),
            "3A-012",
            SpaceKind.DESK,
            1,
            id(3),
            id(4),
            id(5),
            true,
            null,
            List.of(new SpaceEvent.Closed(
                    Instant.parse("2026-11-24T12:00:00Z"), Instant.parse("2026-11-24T16:00:00Z"))));

    @Test
    void saysHowABuildingIsNow() {
        assertIsTheExample(new SpaceEvent.BuildingChanged(
                id(3),
                "Kadegebouw",
                "Europe/Amsterdam",
                TimeOfDay.of(7, 0),
                TimeOfDay.of(19, 0),
                List.of(new SpaceEvent.FloorOutline(
                        id(4),
                        "Verdieping 3",
                        3,
                        List.of(new SpaceEvent.NeighbourhoodOutline(id(5), "3A Waterkant", null)))),
                List.of("minbin", "minwater"),
                "minbin"));
    }

    @Test
    void saysForWhomANeighbourhoodIsHeld() {
        JsonNode written = assertKeepsToSchema(new SpaceEvent.BuildingChanged(
                id(3),
                "Kadegebouw",
                "Europe/Amsterdam",
                TimeOfDay.of(7, 0),
                TimeOfDay.of(19, 0),
                List.of(new SpaceEvent.FloorOutline(
                        id(4),
                        "Verdieping 3",
                        3,
                        List.of(new SpaceEvent.NeighbourhoodOutline(id(5), "3A Waterkant", "minwater")))),
                List.of("minbin", "minwater"),
                "minbin"));

        assertThat(written.at("/floors/0/neighbourhoods/0/heldFor").asText()).isEqualTo("minwater");
    }

    @Test
    void saysHowASpaceIsNow() {
        assertIsTheExample(SPACE);
    }

    @Test
    void saysSinceWhenASpaceIsOutOfService() {
        JsonNode written = assertKeepsToSchema(new SpaceEvent.SpaceChanged(
                id(2),
                "3A-012",
                SpaceKind.DESK,
                1,
                id(3),
                id(4),
                id(5),
                false,
                Instant.parse("2026-11-24T09:05:01Z"),
                List.of(new SpaceEvent.Closed(Instant.parse("2026-11-24T09:05:01Z"), null))));

        assertThat(written.path("outOfServiceSince").asText()).isEqualTo("2026-11-24T09:05:01Z");
    }

    @Test
    void isKeyedByTheSpaceAndPartitionedByItsBuilding() {
        assertThat(SPACE.key()).isEqualTo(id(2));
        assertThat(SPACE.partitionedBy()).isEqualTo(id(3));
        assertThat(SPACE.topic()).isEqualTo(Topic.SPACES);
    }
}
