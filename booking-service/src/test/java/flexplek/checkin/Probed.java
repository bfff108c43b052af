package flexplek.checkin;

import flexplek.local.FreePort;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** As it runs in a house, save that no job comes by itself and the door is closed: what happens when is the test's. */
public final class Probed implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "flexplek.check-in-probe.enabled",
                "true",
                "quarkus.rest-client.check-in.url",
                "http://localhost:" + FreePort.next(),
                "quarkus.scheduler.enabled",
                "false");
    }
}
