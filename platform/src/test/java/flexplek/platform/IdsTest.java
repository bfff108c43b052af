package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void makesVersionSevenIdsThatSortInTheOrderTheyAreMade() {
        List<UUID> made = Stream.generate(Ids::next).limit(10_000).toList();

        assertThat(made).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
        assertThat(made).extracting(UUID::toString).isSorted();
    }
}
