package flexplek.screen;

import flexplek.live.OccupancyChanged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** One building as last told, with those who watch it. What a watcher gets first and what comes after it leave no gap. */
final class Watched {

    private final Map<UUID, Change> places = new HashMap<>();
    private final List<Consumer<Change>> watchers = new CopyOnWriteArrayList<>();
    private long lastOffset = -1;

    synchronized void apply(Change change) {
        places.put(change.placeId(), change);
        lastOffset = Math.max(lastOffset, change.offset());
        watchers.forEach(watcher -> watcher.accept(change));
    }

    synchronized List<OccupancyChanged> now() {
        return places.values().stream()
                .map(Change::state)
                .filter(Objects::nonNull)
                .toList();
    }

    synchronized Optional<OccupancyChanged> find(UUID placeId) {
        return Optional.ofNullable(places.get(placeId)).map(Change::state);
    }

    synchronized long lastOffset() {
        return lastOffset;
    }

    /** Tells {@code first} the state of now, then {@code watcher} each change after it. */
    synchronized void watch(Runnable first, Consumer<Change> watcher) {
        watchers.add(watcher); // before, since the stream may end while it is told the state of now
        first.run();
    }

    /** Waits for nobody: it is called where others are told, and by the connections' own threads. */
    void leave(Consumer<Change> watcher) {
        watchers.remove(watcher);
    }

    boolean isWatched() {
        return !watchers.isEmpty();
    }

    synchronized List<Change> since(long offset) {
        return places.values().stream()
                .filter(change -> change.offset() > offset)
                .sorted(Comparator.comparingLong(Change::offset))
                .toList();
    }
}
