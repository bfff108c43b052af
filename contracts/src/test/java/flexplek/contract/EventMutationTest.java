package flexplek.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventMutationTest {

    static List<EventContract> events() {
        return EventContract.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaRefusesEverySpoiledExample(EventContract event) {
        List<Mutation> mutations = Mutation.of(event.schema(), event.example());

        List<Mutation> accepted = mutations.stream()
                .filter(mutation -> event.objections(mutation.document()).isEmpty())
                .toList();

        event.example()
                .fieldNames()
                .forEachRemaining(field -> assertThat(mutations)
                        .as("%s is spoiled in more than one way", field)
                        .filteredOn(mutation -> mutation.what().startsWith("/" + field))
                        .hasSizeGreaterThan(1));
        assertThat(accepted).isEmpty();
    }
}
