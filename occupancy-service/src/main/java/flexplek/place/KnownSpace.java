package flexplek.place;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A space as last told, and since when it was out of service then; null where it was in service. */
public record KnownSpace(Space space, @Nullable Instant outSince) {

    static KnownSpace told(@Nullable KnownSpace before, Space now, Instant at) {
        if (now.inService()) {
            return new KnownSpace(now, null);
        }
        if (now.outOfServiceSince() != null) {
            return new KnownSpace(now, now.outOfServiceSince());
        }
        return new KnownSpace(now, before == null || before.outSince == null ? at : before.outSince);
    }

    /** Since when it is out of service at a moment; null where it is in service then. */
    public @Nullable Instant outSinceAt(Instant moment) {
        List<Closed> closures = space.closures();
        if (closures == null) {
            return outSince;
        }
        List<Closed> running =
                closures.stream().filter(closed -> closed.covers(moment)).toList();
        if (running.isEmpty()) {
            return null;
        }
        return running.stream()
                .map(Closed::start)
                .map(start -> start == null ? outSince : start)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(moment);
    }
}
