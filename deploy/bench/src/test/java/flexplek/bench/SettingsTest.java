package flexplek.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void keepsEveryNumberWithinBounds() {
        Settings settings = with(Map.of("seconds", "999999999"));

        assertThat(settings.number("seconds", 30, 1, 60)).isEqualTo(60);
        assertThat(settings.number("rounds", 200, 1, 400)).isEqualTo(200);
    }

    @Test
    void saysWhatAnOptionShouldLookLike() {
        assertThatThrownBy(() -> Settings.options(List.of("seconds", "5"))).hasMessageContaining("--clients 32");
        assertThatThrownBy(() -> with(Map.of("seconds", "many")).number("seconds", 1, 1, 9))
                .hasMessageContaining("--seconds takes a whole number");
    }

    @Test
    void saysWhereAnAdministratorComesFrom() {
        assertThatThrownBy(() -> with(Map.of()).administrator("KC_BOOTSTRAP_ADMIN_PASSWORD"))
                .hasMessageContaining(
                        "KC_BOOTSTRAP_ADMIN_USERNAME and KC_BOOTSTRAP_ADMIN_PASSWORD to deploy/up --fresh");
    }

    private static Settings with(Map<String, String> options) {
        return new Settings(Map.of(), Path.of("data"), Path.of("results"), "race", options);
    }
}
