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

    private static final List<Locale> SPOKEN = List.of(Tongue.ENGLISH.language(), Tongue.DUTCH.language());

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    choose(context.request());
                    context.next();
                },
                200);
    }

    private static void choose(HttpServerRequest request) {
        request.headers()
                .set(HttpHeaders.ACCEPT_LANGUAGE, of(request).language().getLanguage());
    }

    static Tongue of(HttpServerRequest request) {
        return new Tongue(of(String.join(",", request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE))));
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
