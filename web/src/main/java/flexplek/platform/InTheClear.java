package flexplek.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says at the start to whom the door speaks without TLS, or without looking who answers, beyond the machine that it runs on. */
@Singleton
class InTheClear {

    private static final Logger LOG = Logger.getLogger(InTheClear.class);

    /** Several, of which the driver takes the first that answers, are none. */
    private static final Pattern ONE_HOST = Pattern.compile("jdbc:postgresql://(\\[[^]]+]|[^/:,?]+)(:\\d+)?([/?].*)?");

    private final Optional<String> profile;
    private final String database;
    private final Map<String, URI> spokenTo;

    InTheClear(
            @ConfigProperty(name = "FLEXPLEK_PROFILE") Optional<String> profile,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI keycloak,
            @ConfigProperty(name = "flexplek.door.services") Map<String, URI> services) {
        this.profile = profile;
        this.database = database;
        this.spokenTo = new TreeMap<>(services);
        spokenTo.put("keycloak", keycloak);
    }

    void warn(@Observes @Priority(1) StartupEvent event) {
        told().forEach(what -> LOG.warnf("in-the-clear %s (docs/operations.md)", what));
    }

    /** Empty on the local stack, and where all is well. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        if (profile.equals(Optional.of("local"))) {
            return told;
        }
        Matcher host = ONE_HOST.matcher(database);
        if (!database.contains("sslmode=verify-full") && !(host.matches() && isHere(host.group(1)))) {
            told.add("to=postgresql: DB_URL says no sslmode=verify-full");
        }
        spokenTo.forEach((name, address) -> {
            if (!"https".equals(address.getScheme()) && !isHere(address.getHost())) {
                told.add("to=" + name + ": its address is not of https");
            }
        });
        return told;
    }

    /** Whether it is this machine, by name or number; nobody is asked whose name it is. */
    private static boolean isHere(@Nullable String host) {
        if (host == null) {
            return false;
        }
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
