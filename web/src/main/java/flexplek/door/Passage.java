package flexplek.door;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A call's way through: the service it is for, and its path there. */
record Passage(String service, URI origin, String path) {
    private static final String PREFIX = "/api/";

    /** Steps up or aside, plain or written in another way. */
    private static final Pattern DETOUR = Pattern.compile("^[^?]*(/\\.|//|\\\\|%2e|%2f|%5c)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MEANING = Pattern.compile("/problems/[a-z0-9-]{1,100}");

    /** Reads {@code /api/booking/v1/buildings?…}; empty where no service has that name. */
    static Optional<Passage> of(String uri, Map<String, URI> services) {
        int slash = uri.indexOf('/', PREFIX.length());
        if (!uri.startsWith(PREFIX) || slash < 0) {
            return Optional.empty();
        }
        String service = uri.substring(PREFIX.length(), slash);
        return Optional.ofNullable(services.get(service))
                .map(origin -> new Passage(service, origin, uri.substring(slash)));
    }

    /** People reach the services' calls, and neither their health nor their metrics. */
    boolean leadsToCalls() {
        return path.startsWith("/v1/") && !DETOUR.matcher(path).find();
    }

    /** What types of problems mean is for everybody. */
    boolean leadsToMeanings() {
        return MEANING.matcher(path).matches();
    }

    /** Where a service says that something is, as the browser finds it. */
    String outside(String location) {
        URI inside = origin.resolve(location);
        if (!origin.getAuthority().equals(inside.getAuthority())) {
            return location;
        }
        String query = inside.getRawQuery() == null ? "" : "?" + inside.getRawQuery();
        return PREFIX + service + inside.getRawPath() + query;
    }
}
