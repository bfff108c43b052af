package flexplek.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in person's session as their tokens tell it. {@code id} is Keycloak's; {@code account} tells one person from
 * another and is of no use elsewhere; {@code expires} is when it ends unless it is used before; {@code tokenExpires} is
 * when this token ends.
 */
public record Session(
        String id,
        String account,
        String name,
        @Nullable String organisation,
        List<String> roles,
        String locale,
        Instant expires,
        String accessToken,
        Instant tokenExpires,
        String refreshToken) {

    @Override
    public String toString() {
        return "Session " + id; // Never a token or a name into a log.
    }
}
