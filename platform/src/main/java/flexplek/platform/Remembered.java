package flexplek.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Values read once for many callers, never older than was said. From half of that on, one caller reads anew while the others go
 * on with the old; what is missing or too old is read by each who needs it. Nobody waits for another: that would be with a
 * connection which the other may need.
 */
public final class Remembered<K, V> {

    private record Kept<V>(V value, Instant readAt, int times, AtomicBoolean renewing) {

        /** Or read by a clock that was put back since, so that nobody knows how old it is. */
        boolean isOlder(Duration than, Instant now) {
            return readAt.plus(than).isBefore(now) || now.isBefore(readAt);
        }
    }

    private final Cache<K, Kept<V>> kept;
    private final AtomicInteger timesForgotten = new AtomicInteger();
    private final Duration oldest;
    private final Clock clock;

    public Remembered(int most, Duration oldest, Clock clock) {
        this.kept = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(oldest.multipliedBy(2))
                .build();
        this.oldest = oldest;
        this.clock = clock;
    }

    public V get(K key, Function<K, V> read) {
        return get(key, value -> true, read);
    }

    /** As {@link #get(Object, Function)}; a value that is not {@code good} any more is renewed at once. */
    public V get(K key, Predicate<V> good, Function<K, V> read) {
        Instant now = clock.instant();
        Kept<V> known = kept.getIfPresent(key);
        if (known == null || known.times != timesForgotten.get() || known.isOlder(oldest, now)) {
            return readAnew(key, read);
        }
        boolean holds = good.test(known.value) && !known.isOlder(oldest.dividedBy(2), now);
        if (holds || !known.renewing.compareAndSet(false, true)) {
            return known.value;
        }
        try {
            return readAnew(key, read);
        } finally {
            known.renewing.set(false);
        }
    }

    private V readAnew(K key, Function<K, V> read) {
        int times = timesForgotten.get();
        Instant now = clock.instant();
        V value = read.apply(key);
        kept.put(key, new Kept<>(value, now, times, new AtomicBoolean()));
        return value;
    }

    /** What is being read at this moment goes too: it may be of before the change. */
    public void forget() {
        timesForgotten.incrementAndGet();
        kept.invalidateAll();
    }
}
