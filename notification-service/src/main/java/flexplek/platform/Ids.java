package flexplek.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes UUIDv7 ids: later ones of this process sort after earlier ones. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** The next id at this moment; 4,096 within a millisecond keep their order, more borrow from the next. */
    public static UUID next(Instant now) {
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now.toEpochMilli() << 12));
        long high = (tick >>> 12) << 16 | 0x7000L | (tick & 0xFFF);
        long low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
