package flexplek.trial;

import static io.restassured.RestAssured.given;

import flexplek.local.SignIn;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The local realm's people, signed in. */
public final class Callers {

    public static final UUID EMPLOYEE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID ORGANISER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Callers() {}

    /** A request signed by one of: employee, organiser, newcomer, facility, emergency, admin, employee2. */
    public static RequestSpecification as(String name) {
        return given().auth().oauth2(TOKENS.computeIfAbsent(name, SignIn::token));
    }

    public static RequestSpecification asWithJson(String name, String body) {
        return as(name).contentType("application/json").body(body);
    }
}
