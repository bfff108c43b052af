package flexplek.wording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.UUID;

/** Where the web app stands, for the links in what people read. */
@ConfigMapping(prefix = "flexplek.web")
interface WebApp {

    @WithDefault("http://localhost:8080")
    URI url();

    default String booking(UUID id) {
        return page("bookings", id);
    }

    default String building(UUID id) {
        return page("buildings", id);
    }

    default String series(UUID id) {
        return page("series", id);
    }

    default String faults() {
        return page("faults");
    }

    default String teamDay(UUID id) {
        return page("team-days", id);
    }

    default String today() {
        return page("");
    }

    default String waitlist() {
        return page("waitlist");
    }

    private String page(String kind, UUID id) {
        return page(kind + "/" + id);
    }

    private String page(String path) {
        String base = url().toString();
        return (base.endsWith("/") ? base : base + "/") + path;
    }
}
