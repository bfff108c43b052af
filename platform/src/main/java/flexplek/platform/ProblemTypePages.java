package flexplek.platform;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import io.quarkus.arc.All;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code /problems/<name>} opens: the title and the meaning of that type of problem, for people and for programs. */
@ApplicationScoped
class ProblemTypePages {

    private static final List<String> FORMS =
            List.of(MediaType.TEXT_PLAIN, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Map<String, ProblemType> types;
    private final Template page;

    ProblemTypePages(@All List<ProblemTypes> features, @Location("problem-type.html") Template page) {
        this.types = features.stream()
                .flatMap(feature -> feature.all().stream())
                .collect(toMap(ProblemType::name, type -> type));
        this.page = page;
    }

    void register(@Observes Router router) {
        router.route("/problems/:name").handler(this::answer);
    }

    /** What is no type here goes on to where nothing is. */
    private void answer(RoutingContext context) {
        ProblemType type = types.get(String.valueOf(context.pathParam("name")));
        if (type == null || !READS.contains(context.request().method())) {
            context.next();
            return;
        }
        Tongue tongue = PreferredLanguage.of(context.request());
        String form = form(context.parsedHeaders().accept());
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, form + ";charset=utf-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, tongue.language().getLanguage())
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Language")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .end(said(type, tongue, form));
    }

    /** The one that is liked best; who takes none of them gets the first. */
    private static String form(List<MIMEHeader> accepted) {
        return accepted.stream()
                .flatMap(header -> FORMS.stream().filter(form -> takes(header, form)))
                .findFirst()
                .orElse(MediaType.TEXT_PLAIN);
    }

    private static boolean takes(MIMEHeader accepted, String form) {
        // Its weight is what makes it be read; of */* it knows neither part.
        if (accepted.weight() == 0) {
            return false;
        }
        String kind = requireNonNullElse(accepted.component(), "*");
        String within = requireNonNullElse(accepted.subComponent(), "*");
        return (kind.equals("*") || form.startsWith(kind + "/")) && (within.equals("*") || form.endsWith("/" + within));
    }

    private String said(ProblemType type, Tongue tongue, String form) {
        String address = "/problems/" + type.name();
        String title = type.title().in(tongue);
        String meaning = type.meaning().in(tongue);
        return switch (form) {
            case MediaType.APPLICATION_JSON ->
                new JsonObject()
                        .put("type", address)
                        .put("title", title)
                        .put("meaning", meaning)
                        .encode();
            case MediaType.TEXT_HTML ->
                page.data("language", tongue.language().getLanguage())
                        .data("type", address)
                        .data("title", title)
                        .data("meaning", meaning)
                        .render();
            default -> title + "\n\n" + meaning + "\n\n" + address + "\n";
        };
    }
}
