package flexplek.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import flexplek.platform.DoorWords;
import flexplek.platform.Problem;
import io.github.bucket4j.Bucket;
import io.netty.util.NetUtil;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often one address may knock before anybody is signed in: high enough for a house behind one address, low enough that
 * nobody tries without end. Whoever is signed in is never held up for it.
 */
@ApplicationScoped
public class BeforeSignIn {
    public static final Problem TOO_MANY =
            new Problem(429, "too-many-sign-ins", DoorWords::tooManySignIns, DoorWords::waitAndSignIn);

    private static final int MOST_ADDRESSES = 50_000;
    private static final int FIRST = -10_000;
    private static final Duration FULL_AGAIN = Duration.ofMinutes(10);
    /** Of an address of IPv6 a house is given the first half; the other is anybody's choice. */
    private static final int HALF = 8;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(FULL_AGAIN)
            .build();
    private final SessionSettings.Rate rate;
    private final boolean forwarded;
    private final List<String> named;

    BeforeSignIn(
            SessionSettings settings,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarded,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> named) {
        this.rate = settings.beforeSignIn();
        this.forwarded = forwarded;
        this.named = named.orElse(List.of());
    }

    /** Refuses to start where anybody could say from which address they call. */
    void check(@Observes @Priority(0) StartupEvent event) {
        if (forwarded && named.isEmpty()) {
            throw new IllegalStateException("quarkus.http.proxy.proxy-address-forwarding is true and nobody is named in"
                    + " quarkus.http.proxy.trusted-proxies: name the proxies whose word is taken");
        }
    }

    /** What stands beside the API is refused by the framework; the audit trail does not tell what is too much. */
    void register(@Observes Router router) {
        router.route("/q/*").order(FIRST).handler(context -> {
            context.addHeadersEndHandler(answered -> {
                int status = context.response().getStatusCode();
                if ((status == 401 || status == 403) && isTooMuch(context)) {
                    context.response()
                            .setStatusCode(TOO_MANY.status())
                            .headers()
                            .remove("WWW-Authenticate");
                }
            });
            context.next();
        });
    }

    /** True when it is too much; {@code Retry-After} is said then, and the answer is the caller's to give. */
    public boolean isTooMuch(RoutingContext context) {
        Bucket bucket = buckets.get(network(context.request().remoteAddress().hostAddress()), any -> full());
        if (bucket.tryConsume(1)) {
            return false;
        }
        long wait = Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
                .toSeconds();
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait + 1));
        return true;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.atOnce()).refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
                .build();
    }

    static String network(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length <= HALF ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, HALF));
    }
}
