package flexplek.place;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A space as last told, and since when it is out of service; null while it is in service. */
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
}
