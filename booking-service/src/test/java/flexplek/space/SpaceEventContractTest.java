package flexplek.space;

import static flexplek.trial.EventContract.assertIsTheExample;
import static flexplek.trial.EventContract.id;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.outbox.Topic;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpaceEventContractTest {

    private static final SpaceEvent.SpaceChanged SPACE =
            new SpaceEvent.SpaceChanged(id(2), "3A-012", SpaceKind.DESK, 1, id(3), id(4), id(5), true);

    @Test
    void saysHowABuildingIsNow() {
        assertIsTheExample(new SpaceEvent.BuildingChanged(
                id(3),
                "Kadegebouw",
                "Europe/Amsterdam",
                LocalTime.of(7, 0),
                LocalTime.of(19, 0),
                List.of(new SpaceEvent.FloorOutline(
                        id(4), "Verdieping 3", 3, List.of(new SpaceEvent.NeighbourhoodOutline(id(5), "3A Waterkant")))),
                List.of("minbin", "minwater")));
    }

    @Test
    void saysHowASpaceIsNow() {
        assertIsTheExample(SPACE);
    }

    @Test
    void isKeyedByItsBuilding() {
        assertThat(SPACE.key()).isEqualTo(id(3));
        assertThat(SPACE.topic()).isEqualTo(Topic.SPACES);
    }
}
