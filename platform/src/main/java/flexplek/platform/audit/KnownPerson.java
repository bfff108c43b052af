package flexplek.platform.audit;

import flexplek.platform.caller.CallerToken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says which person a token is of, where a service knows that without asking anybody. */
@FunctionalInterface
public interface KnownPerson {

    @Nullable
    UUID of(CallerToken caller);
}
