package flexplek.bench.ground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteFilesTest {

    @Test
    void drawsEverySpaceThatItNames() throws IOException {
        SiteFiles files = new SiteFiles("BENCH-1", "Europe/Amsterdam", 2, 40);

        Set<String> drawn = new HashSet<>();
        for (var feature : new ObjectMapper().readTree(files.plan()).path("features")) {
            var properties = feature.path("properties");
            if (properties.path("feature").asText().equals("space")) {
                drawn.add(properties.path("code").asText());
            }
        }
        Set<String> named = new HashSet<>();
        files.spaces().lines().skip(1).forEach(row -> named.add(row.split(",", 2)[0]));

        assertThat(drawn).hasSize(80).isEqualTo(named);
    }
}
