package flexplek.space;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.live.Booking;
import flexplek.live.BookingStatus;
import flexplek.place.SpaceKind;
import flexplek.topic.Json;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** How much the claims of a tenth of the portfolio take, read from their JSON as after a start. */
class ClaimsSizeTest {

    private static final Logger LOG = Logger.getLogger(ClaimsSizeTest.class);
    private static final int BUILDINGS = 14;
    private static final int SPACES = 600;
    private static final int DAYS = 5;
    private static final int CLAIMS = BUILDINGS * SPACES * DAYS;
    private static final Instant FIRST = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void holdsAClaimInLessThanThreeHundredBytes() {
        byte[][] log = new byte[CLAIMS][];
        for (int i = 0; i < CLAIMS; i++) {
            log[i] = Json.write(booking(i));
        }
        long before = usedHeap();
        long start = System.nanoTime();

        Map<UUID, BuildingClaims> buildings = read(log);

        long millis = (System.nanoTime() - start) / 1_000_000;
        long bytes = (usedHeap() - before) / CLAIMS;
        LOG.infof(
                "%d claims read in %d ms, %d bytes each; JSON of the first: %d bytes, %s",
                CLAIMS, millis, bytes, log[0].length, new String(log[0], UTF_8));
        assertThat(bytes).isLessThan(300);
        assertThat(buildings).hasSize(BUILDINGS);
    }

    private static Map<UUID, BuildingClaims> read(byte[][] log) {
        Map<UUID, BuildingClaims> buildings = new HashMap<>();
        for (int i = 0; i < log.length; i++) {
            Booking booking = Json.readOwn(Booking.class, log[i]);
            buildings
                    .computeIfAbsent(booking.buildingId(), id -> new BuildingClaims())
                    .apply(Claim.of(booking, FIRST));
        }
        return buildings;
    }

    private static Booking booking(int number) {
        int space = number % (BUILDINGS * SPACES);
        Instant start = FIRST.plus(Duration.ofDays(number / (BUILDINGS * SPACES)));
        return new Booking(
                id(1, number),
                id(2, space),
                SpaceKind.DESK,
                id(3, space / SPACES),
                id(4, space / 100),
                id(5, space / 25),
                start,
                start.plus(Duration.ofHours(8)),
                BookingStatus.BOOKED,
                false,
                start.plus(Duration.ofHours(8)),
                0,
                start.plus(Duration.ofMinutes(30)));
    }

    private static UUID id(int kind, int number) {
        return new UUID(0x0199f3a000007000L + kind, 0x8000000000000000L + number);
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
