package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableTest {

    record Floor(UUID floorId, int level) {}

    record Building(UUID buildingId, List<Floor> floors) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"buildingId\": \"jan@minbin.example\"}             | InvalidFormatException at buildingId",
                "{\"floors\": [{}, {\"level\": \"jan@minbin.example\"}]} | InvalidFormatException at floors[1].level",
                "jan@minbin.example                                   | JsonParseException"
            })
    void saysWhatAndWhereAndNothingOfWhatItMet(String json, String why) {
        Throwable fault = read(json);

        assertThat(fault).hasMessageContaining("jan");
        assertThat(Unreadable.why(fault)).isEqualTo(why);
        assertThat(Unreadable.why(new UncheckedIOException((IOException) fault)))
                .isEqualTo(why);
    }

    @Test
    void keepsTheStackWithoutTheWords() {
        Throwable fault = read("jan@minbin.example");

        Throwable unworded = Unreadable.unworded(fault);

        assertThat(unworded.getStackTrace()).isEqualTo(fault.getStackTrace());
        assertThat(unworded).hasMessage(fault.getClass().getName()).hasNoCause();
    }

    private static Throwable read(String json) {
        return catchThrowable(() -> JsonMapper.builder().build().readValue(json, Building.class));
    }
}
