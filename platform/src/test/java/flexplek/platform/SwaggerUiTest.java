package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwaggerUiTest {

    @ParameterizedTest
    @CsvSource({"FLEXPLEK_PROFILE,local,true", "FLEXPLEK_PROFILE,production,false", "ANOTHER,local,false"})
    void standsOnTheLocalStackOnly(String name, String value, boolean stands) throws IOException {
        var file = Objects.requireNonNull(getClass().getResource("/META-INF/microprofile-config.properties"));
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(file), new PropertiesConfigSource(Map.of(name, value), "env", 300))
                .build();

        assertThat(config.getValue("quarkus.swagger-ui.enabled", boolean.class)).isEqualTo(stands);
    }
}
