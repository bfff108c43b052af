package flexplek.bench.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdTest {

    @Test
    void givesEverybodyTheirOwnIdAndTheSameOneEachTime() {
        assertThat(Crowd.id(7)).isEqualTo(Crowd.id(7));
        assertThat(IntStream.range(0, Crowd.SIZE).mapToObj(Crowd::id).distinct())
                .hasSize(Crowd.SIZE);
    }
}
