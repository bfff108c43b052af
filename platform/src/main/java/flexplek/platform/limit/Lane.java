package flexplek.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One kind of act: a bucket for each who does it, from which each act takes one. */
final class Lane {

    /** Some 400 bytes each. */
    private static final int AT_MOST = 50_000;

    /** Of whoever was away for so long the bucket is full again. */
    private static final Duration FULL_AGAIN = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterAccess(FULL_AGAIN)
            .build();
    private final long atOnce;
    private final long perMinute;
    private final TimeMeter time;

    Lane(LimitSettings.Rate rate, int times, Clock clock) {
        atOnce = Math.multiplyExact((long) rate.atOnce(), times);
        perMinute = Math.multiplyExact((long) rate.perMinute(), times);
        time = new ByClock(clock);
    }

    /** Zero when the act may be done; otherwise after how many seconds to ask again. */
    int secondsToWait(String who) {
        Bucket bucket = buckets.get(who, any -> full());
        if (bucket.tryConsume(1)) {
            return 0;
        }
        Duration wait = Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        return (int) wait.toSeconds() + 1;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ByClock(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
