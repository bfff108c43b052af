package flexplek.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Values read once for many callers. What has grown old is read anew by one caller while the others go on with the old; what is
 * missing is read by each who needs it. Nobody waits for another: that would be with a connection which the other may need.
 */
public final class Remembered<K, V> {

    private record Kept<V>(V value, Instant readAt, AtomicBoolean renewing) {}

    private final Cache<K, Kept<V>> kept;
    private final Duration fresh;
    private final Clock clock;

    public Remembered(int most, Duration fresh, Clock clock) {
        this.kept = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(fresh.multipliedBy(4))
                .build();
        this.fresh = fresh;
        this.clock = clock;
    }

    public V get(K key, Function<K, V> read) {
        return get(key, value -> true, read);
    }

    /** As {@link #get(Object, Function)}; a value that is not {@code good} any more is renewed at once. */
    public V get(K key, Predicate<V> good, Function<K, V> read) {
        Kept<V> known = kept.getIfPresent(key);
        if (known == null) {
            return readAnew(key, read);
        }
        boolean old = !good.test(known.value) || known.readAt.plus(fresh).isBefore(clock.instant());
        if (!old || !known.renewing.compareAndSet(false, true)) {
            return known.value;
        }
        try {
            return readAnew(key, read);
        } finally {
            known.renewing.set(false);
        }
    }

    private V readAnew(K key, Function<K, V> read) {
        Instant now = clock.instant();
        V value = read.apply(key);
        kept.put(key, new Kept<>(value, now, new AtomicBoolean()));
        return value;
    }

    public void forget() {
        kept.invalidateAll();
    }
}
