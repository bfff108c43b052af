package flexplek.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;

/** Refuses addresses that the framework would take for another, cannot take at all, or that lead nowhere. */
@ApplicationScoped
class WrongAddresses {

    private static final int FIRST = -10_000;

    void register(@Observes Filters filters) {
        filters.register(WrongAddresses::checkUri, 250);
        filters.register(WrongAddresses::check, 150);
    }

    /** An address that cannot be decoded fails before any filter sees it, and one that leads nowhere after all of them. */
    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(WrongAddresses::answer);
        router.errorHandler(400, WrongAddresses::refuse);
        router.errorHandler(
                404,
                context -> EarlyAnswer.give(
                        Problems.notFound(Wording.of(GeneralWords.class, GeneralWords::nothingHere)), context));
    }

    private static void refuse(RoutingContext context) {
        EarlyAnswer.give(Problems.badField("address", Wording.of(GeneralWords.class, GeneralWords::address)), context);
    }

    /** Letters beyond ASCII are in no URI either (RFC 3986, 2), though {@link URI} takes them. */
    private static void checkUri(RoutingContext context) {
        String said = context.request().uri();
        try {
            if (new URI(said).toASCIIString().equals(said)) {
                context.next();
                return;
            }
        } catch (URISyntaxException _) {
            // is refused below
        }
        refuse(context);
    }

    /** Vert.x fails a request whose Host says nothing before any filter sees it, and the framework calls that a fault. */
    private static void answer(RoutingContext context) {
        if (context.statusCode() == 400 && context.failure() instanceof VertxException) {
            EarlyAnswer.give(Problems.badField("Host", Wording.of(GeneralWords.class, GeneralWords::host)), context);
        } else {
            context.next();
        }
    }

    /** One thing has one address (NLgov REST API Design Rules, /core/no-trailing-slash). */
    private static void check(RoutingContext context) {
        String path = String.valueOf(context.request().path());
        if (path.contains("//") || (path.startsWith("/v1/") && path.endsWith("/"))) {
            EarlyAnswer.give(
                    Problems.of(
                                    404,
                                    "not-found",
                                    Wording.of(GeneralWords.class, GeneralWords::notFound),
                                    Wording.of(GeneralWords.class, GeneralWords::slashTooMuch))
                            .build(),
                    context);
            return;
        }
        context.next();
    }
}
