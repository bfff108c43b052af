package flexplek.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The claims on the spaces of one building, with those who watch them. What a watcher gets first and after leave no gap. */
public final class BuildingClaims {

    private final Map<UUID, List<Claim>> bySpace = new HashMap<>();
    private final List<Consumer<Claim>> watchers = new CopyOnWriteArrayList<>();
    private long lastOffset = -1;

    synchronized void apply(Claim claim) {
        List<Claim> claims = bySpace.computeIfAbsent(claim.spaceId(), space -> new ArrayList<>(4));
        claims.removeIf(known -> known.bookingId().equals(claim.bookingId()));
        claims.add(claim);
        lastOffset = Math.max(lastOffset, claim.offset());
        watchers.forEach(watcher -> watcher.accept(claim));
    }

    public synchronized long lastOffset() {
        return lastOffset;
    }

    public synchronized List<Claim> of(UUID spaceId) {
        return List.copyOf(bySpace.getOrDefault(spaceId, List.of()));
    }

    /** The claims that changed after {@code offset}, oldest first. */
    public synchronized List<Claim> since(long offset) {
        return bySpace.values().stream()
                .flatMap(List::stream)
                .filter(claim -> claim.offset() > offset)
                .sorted(Comparator.comparingLong(Claim::offset))
                .toList();
    }

    /** Runs {@code look} while no claim changes. */
    public synchronized void look(Runnable look) {
        look.run();
    }

    /** Runs {@code first} on the state of now, then tells {@code watcher} each change after it. */
    public synchronized void watch(Runnable first, Consumer<Claim> watcher) {
        watchers.add(watcher); // before, since the stream may end while it is told the state of now
        first.run();
    }

    /** Waits for nobody: it is called where others are told, and by the connections' own threads. */
    public void leave(Consumer<Claim> watcher) {
        watchers.remove(watcher);
    }

    synchronized void forget(Predicate<Claim> isOver) {
        bySpace.values().removeIf(claims -> {
            claims.removeIf(isOver);
            return claims.isEmpty();
        });
    }
}
