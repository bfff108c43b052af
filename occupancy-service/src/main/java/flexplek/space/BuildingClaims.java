package flexplek.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The claims on the spaces of one building, with those who watch them. What a watcher gets first and after leave no gap. */
public final class BuildingClaims {

    /** Hears each claim that changes, with what it was before, if it was known. */
    public interface Watcher {
        void hear(Claim claim, Optional<Claim> before);
    }

    private final Map<UUID, List<Claim>> bySpace = new HashMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    synchronized void apply(Claim claim) {
        List<Claim> claims = bySpace.computeIfAbsent(claim.spaceId(), space -> new ArrayList<>(4));
        Optional<Claim> before = claims.stream()
                .filter(known -> known.bookingId().equals(claim.bookingId()))
                .findAny();
        before.ifPresent(claims::remove);
        claims.add(claim);
        watchers.forEach(watcher -> watcher.hear(claim, before));
    }

    public synchronized List<Claim> of(UUID spaceId) {
        return List.copyOf(bySpace.getOrDefault(spaceId, List.of()));
    }

    /** Runs {@code look} while no claim changes. */
    public synchronized void look(Runnable look) {
        look.run();
    }

    /** Runs {@code first} on the state of now, then tells {@code watcher} each change after it. */
    public synchronized void watch(Runnable first, Watcher watcher) {
        watchers.add(watcher); // before, since the stream may end while it is told the state of now
        first.run();
    }

    /** Waits for nobody: it is called where others are told, and by the connections' own threads. */
    public void leave(Watcher watcher) {
        watchers.remove(watcher);
    }

    synchronized void forget(Predicate<Claim> isOver) {
        bySpace.values().removeIf(claims -> {
            claims.removeIf(isOver);
            return claims.isEmpty();
        });
    }
}
