package flexplek.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;

/**
 * Which of our languages a caller reads best. It takes the place of what the caller sent, so that everything behind it, Bean
 * Validation too, speaks that one, and a header that makes no sense is English.
 */
@ApplicationScoped
class PreferredLanguage {

    static final Locale DUTCH = Locale.of("nl");

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, DUTCH);

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    choose(context.request());
                    context.next();
                },
                200);
    }

    private static void choose(HttpServerRequest request) {
        String asked = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
        request.headers().set(HttpHeaders.ACCEPT_LANGUAGE, of(asked).getLanguage());
    }

    static Locale of(String acceptLanguage) {
        if (acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
