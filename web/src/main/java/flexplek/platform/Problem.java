package flexplek.platform;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A problem document (RFC 9457) of our own types, {@code /problems/<name>}, in the language that the caller reads best. */
public record Problem(int status, String name, Function<DoorWords, String> title, Function<DoorWords, String> detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static final Problem SIGNED_OUT = new Problem(401, "signed-out", DoorWords::signedOut, DoorWords::signIn);

    public static final Problem CSRF = new Problem(403, "csrf", DoorWords::oldPage, DoorWords::loadAgain);

    public static final Problem SIGN_IN_AWAY =
            new Problem(503, "sign-in-away", DoorWords::notRenewed, DoorWords::staySignedIn);

    public static final Problem NO_HOST = new Problem(400, "bad-request", DoorWords::badRequest, DoorWords::host);

    public static final Problem NO_ADDRESS = new Problem(400, "bad-request", DoorWords::badRequest, DoorWords::address);

    public static final Problem NOT_FOUND = new Problem(404, "not-found", DoorWords::notFound, DoorWords::nothingHere);

    private static final Locale DUTCH = Locale.of("nl");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, DUTCH);

    /** Of {@code Accept-Language}, the one of our languages that is preferred; English where it makes no sense. */
    public static Locale language(HttpServerRequest request) {
        String asked = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            Locale best = asked.isBlank() ? null : Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    public Buffer json(Locale language) {
        DoorWords words = language.equals(DUTCH)
                ? MessageBundles.get(DoorWords.class, Localized.Literal.of("nl"))
                : MessageBundles.get(DoorWords.class);
        return new JsonObject()
                .put("type", "/problems/" + name)
                .put("title", title.apply(words))
                .put("status", status)
                .put("detail", detail.apply(words))
                .toBuffer();
    }

    public void answer(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        AuditTrail.refused(context, status, name);
        Locale language = language(context.request());
        context.request().resume();
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .putHeader(HttpHeaders.VARY, "Accept-Language")
                .end(json(language));
    }
}
