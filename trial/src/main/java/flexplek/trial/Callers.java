package flexplek.trial;

import static io.restassured.RestAssured.given;

import flexplek.local.OddClaims;
import flexplek.local.SignIn;
import flexplek.local.SignedTokens;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The local realm's people, signed in. */
public final class Callers {

    /** What everybody of {@link #withRoles} is called. */
    static final String SOMEBODY = "Somebody";

    /** Less than a token is good for: on a slow machine a run of tests takes longer than that. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final Map<String, Kept> TOKENS = new ConcurrentHashMap<>();

    private record Kept(String token, Instant until) {}

    private static final SignedTokens SIGNED = SignedTokens.ofTestStack(Clock.systemUTC());

    private static final Documented DOCUMENTED = new Documented();

    private Callers() {}

    /** A request of somebody of an organisation who has just these roles, signed with the realm's key. */
    public static RequestSpecification withRoles(String organisation, List<String> roles) {
        return signed(token(organisation, roles));
    }

    /** A request of the service that tells people, which may read how something stands now. */
    public static RequestSpecification asNotifier() {
        return withRoles("minbin", List.of("notifier"));
    }

    /** The token of {@link #withRoles}. */
    public static String token(String organisation, List<String> roles) {
        String name = organisation + roles;
        return kept(name, () -> SIGNED.token(somebody(name, organisation, roles)));
    }

    /** A token of an employee that is good for other than the usual. */
    public static String tokenFor(SignedTokens.Terms terms) {
        return SIGNED.token(somebody("terms", "minbin", List.of("employee", "admin")), terms);
    }

    /** A request of an employee of minbin whose token tells other claims, in JSON, than the realm's; an empty text leaves one out. */
    public static RequestSpecification telling(Map<String, String> claims) {
        return signed(kept(
                "telling " + claims, () -> SIGNED.token(somebody("telling", "minbin", List.of("employee")), claims)));
    }

    /** A request of somebody with every role whose token tells other claims than the realm's. */
    public static RequestSpecification with(OddClaims odd) {
        List<String> all = List.of(
                "employee", "facility", "emergency", "building-admin", "admin", "platform-admin", "integration");
        return signed(kept(odd.name(), () -> SIGNED.token(somebody(odd.name(), "minbin", all), odd.claims())));
    }

    private static String kept(String name, Supplier<String> sign) {
        Instant now = Clock.systemUTC().instant();
        return TOKENS.compute(
                        name,
                        (_, known) -> known != null && now.isBefore(known.until)
                                ? known
                                : new Kept(sign.get(), now.plus(KEPT)))
                .token;
    }

    private static SignedTokens.Bearer somebody(String name, String organisation, List<String> roles) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new SignedTokens.Bearer(id, SOMEBODY, organisation, List.of("/" + organisation + "/trial"), roles);
    }

    /** The id by which one of {@link #as} is known. */
    public static UUID id(String name) {
        return UUID.fromString(as(name).get("/v1/people/me").path("id"));
    }

    /** A request signed by one of: employee, organiser, newcomer, facility, emergency, admin, employee2, platform-admin. */
    public static RequestSpecification as(String name) {
        return signed(SignIn.token(name));
    }

    /** What the log would say of a failure is written for every request: as it is, since to lay out a deep body takes seconds. */
    private static RequestSpecification signed(String token) {
        RestAssuredConfig config = RestAssured.config();
        return given().config(config.logConfig(config.getLogConfig().enablePrettyPrinting(false)))
                .filter(DOCUMENTED)
                .auth()
                .oauth2(token);
    }

    public static RequestSpecification asWithJson(String name, String body) {
        return as(name).contentType("application/json").body(body);
    }
}
