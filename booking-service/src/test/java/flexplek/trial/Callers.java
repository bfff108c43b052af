package flexplek.trial;

import static io.restassured.RestAssured.given;

import flexplek.local.SignIn;
import flexplek.local.SignedTokens;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The local realm's people, signed in. */
public final class Callers {

    public static final UUID EMPLOYEE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID ORGANISER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private static final SignedTokens SIGNED = SignedTokens.ofTestStack(Clock.systemUTC());

    private static final Documented DOCUMENTED = new Documented();

    private Callers() {}

    /** A request of somebody of an organisation who has just these roles, signed with the realm's key. */
    public static RequestSpecification withRoles(String organisation, List<String> roles) {
        String name = organisation + roles;
        return signed(TOKENS.computeIfAbsent(name, any -> SIGNED.token(somebody(name, organisation, roles))));
    }

    /** A token of an employee that is good for other than the usual. */
    public static String tokenFor(SignedTokens.Terms terms) {
        return SIGNED.token(somebody("terms", "minbin", List.of("employee", "admin")), terms);
    }

    private static SignedTokens.Bearer somebody(String name, String organisation, List<String> roles) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new SignedTokens.Bearer(id, "Somebody", organisation, List.of("/" + organisation + "/trial"), roles);
    }

    /** A request signed by one of: employee, organiser, newcomer, facility, emergency, admin, employee2. */
    public static RequestSpecification as(String name) {
        return signed(TOKENS.computeIfAbsent(name, SignIn::token));
    }

    private static RequestSpecification signed(String token) {
        return given().filter(DOCUMENTED).auth().oauth2(token);
    }

    public static RequestSpecification asWithJson(String name, String body) {
        return as(name).contentType("application/json").body(body);
    }
}
