package flexplek.buildingimport;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.space.Amenity;
import flexplek.space.SpaceKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What the Dutch messages tell people to write is what the import takes. */
class SpaceWordsTest {

    @Test
    void takesEachAmenityThatIsToldInDutch() throws IOException {
        assertThat(told("amenity", ".*kies uit (.*)", ", ").stream().map(SpaceWords::amenity))
                .containsExactlyElementsOf(
                        Arrays.stream(Amenity.values()).map(Optional::of).toList());
    }

    @Test
    void takesEachKindThatIsToldInDutch() throws IOException {
        assertThat(told("kind", "moet (.*) zijn", " of ").stream().map(SpaceWords::kind))
                .containsExactlyElementsOf(
                        Arrays.stream(SpaceKind.values()).map(Optional::of).toList());
    }

    @Test
    void takesEachColumnThatIsToldInDutch() throws IOException {
        List<String> columns = told("columns", "moet de kolommen (.*) noemen; .*", ", | en | noemen, en mag ");

        assertThat(columns.stream().map(SpaceWords::column)).isNotEmpty().allMatch(Optional::isPresent);
    }

    private static List<String> told(String message, String listed, String between) throws IOException {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(
                        SpaceWordsTest.class.getResourceAsStream("/messages/buildingImport_nl.properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return List.of(words.getProperty(message).replaceFirst(listed, "$1").split(between));
    }
}
