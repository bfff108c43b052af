package flexplek.platform.limit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start where anybody could say from which address they call. */
@ApplicationScoped
class NamedProxies {

    private final boolean forwarded;
    private final List<String> named;

    NamedProxies(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarded,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> named) {
        this.forwarded = forwarded;
        this.named = named.orElse(List.of());
    }

    void check(@Observes @Priority(0) StartupEvent event) {
        if (forwarded && named.isEmpty()) {
            throw new IllegalStateException("quarkus.http.proxy.proxy-address-forwarding is true and nobody is named in"
                    + " quarkus.http.proxy.trusted-proxies: name the proxies whose word is taken");
        }
    }
}
