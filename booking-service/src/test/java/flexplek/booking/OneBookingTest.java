package flexplek.booking;

import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many classes of ours stand on each other where a booking is written, as docs/architecture.md tells of them. */
@QuarkusTest
@OnRealStack
class OneBookingTest {

    private static final int MOST = 8;
    private static final String DOOR = BookingResource.class.getName();
    private static final Pattern OURS = Pattern.compile("flexplek(\\.[a-z]+)+\\.[A-Z]\\w*");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Session entities;

    @TempDir
    Path folder = Path.of("");

    private int dumps;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void standOnEachOtherWhereABookingIsWritten(boolean named) throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("DEPTH", 2);
        String wish = named
                ? booking(building.desk(1), at(12, "09:00"), at(12, "10:00"))
                : building.anyDesk(at(12, "10:00"), at(12, "11:00"));

        try (ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Response> booked = QuarkusTransaction.requiringNew().call(() -> {
                // Where the statement writes the event, the last that it does, it waits for this.
                entities.createNativeMutationQuery("lock table outbox in exclusive mode")
                        .executeUpdate();
                Future<Response> waits =
                        caller.submit(() -> asWithJson("employee", wish).post("/v1/bookings"));

                Set<String> classes =
                        await().until(this::classes, all -> all.contains("flexplek.claim.ClaimStatement"));

                assertThat(classes).contains(DOOR).hasSizeLessThanOrEqualTo(MOST);
                return waits;
            });
            assertThat(booked.get().statusCode()).isEqualTo(201);
        }
    }

    /** On whose way down a booking is, from the deepest; empty where none is on its way. */
    private Set<String> classes() throws IOException {
        Path dump = folder.resolve("threads-" + dumps++ + ".json");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toAbsolutePath().toString(), ThreadDumpFormat.JSON);
        for (JsonNode group : JSON.readTree(dump.toFile()).at("/threadDump/threadContainers")) {
            for (JsonNode thread : group.path("threads")) {
                Set<String> classes = ours(thread.path("stack"));
                if (classes.contains(DOOR)) {
                    return classes;
                }
            }
        }
        return Set.of();
    }

    private static Set<String> ours(JsonNode stack) {
        Set<String> classes = new LinkedHashSet<>();
        for (JsonNode frame : stack) {
            Matcher ours = OURS.matcher(frame.asText());
            if (ours.find()) {
                classes.add(
                        ours.group().replaceFirst("_(ClientProxy|Subclass)$", "")); // what the framework makes of them
            }
        }
        return classes;
    }
}
