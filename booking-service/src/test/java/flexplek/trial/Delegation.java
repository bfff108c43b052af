package flexplek.trial;

import io.restassured.specification.RequestSpecification;

/** Whom people let book for them, as they say so themselves; each is of a team of the other, and was seen. */
public final class Delegation {

    private static final String PATH = "/v1/people/me/delegates/";

    private Delegation() {}

    /** Both by the names of {@link Callers#as}. */
    public static void let(String person, String delegate) {
        let(Callers.as(person), Callers.id(delegate).toString());
    }

    /** {@code delegate}: the id of whom a person lets. */
    public static void let(RequestSpecification person, String delegate) {
        person.put(PATH + delegate).then().statusCode(204);
    }

    /** As {@link #let(String, String)}. */
    public static void end(String person, String delegate) {
        end(Callers.as(person), Callers.id(delegate).toString());
    }

    /** As {@link #let(RequestSpecification, String)}. */
    public static void end(RequestSpecification person, String delegate) {
        person.delete(PATH + delegate).then().statusCode(204);
    }
}
