package flexplek.platform.limit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedProxiesTest {

    @Test
    void takesNobodysWordForAnAddressSaveANamedProxys() {
        assertThatThrownBy(() -> new NamedProxies(true, Optional.empty()).check(new StartupEvent()))
                .hasMessageContaining("quarkus.http.proxy.trusted-proxies");
        assertThatCode(() -> new NamedProxies(true, Optional.of(List.of("10.0.0.7"))).check(new StartupEvent()))
                .doesNotThrowAnyException();
        assertThatCode(() -> new NamedProxies(false, Optional.empty()).check(new StartupEvent()))
                .doesNotThrowAnyException();
    }
}
