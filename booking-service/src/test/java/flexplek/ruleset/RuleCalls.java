package flexplek.ruleset;

import flexplek.trial.Callers;
import flexplek.trial.SmallBuilding;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people do about rules in a small building that minbin manages and minwater shares. */
final class RuleCalls {

    static final String RULES = "/v1/rules";

    private RuleCalls() {}

    /** An administrator of minbin, in its team "trial". */
    static RequestSpecification admin() {
        return Callers.withRoles("minbin", List.of("employee", "admin"));
    }

    /** Somebody of an organisation, in its team "trial". */
    static RequestSpecification somebody(String organisation, String who) {
        return Callers.withRoles(organisation, List.of("employee", who));
    }

    static String team() {
        return admin().get("/v1/teams?path=/minbin/trial").path("items[0].id");
    }

    /** {@code more}: what the rule asks, and of what in the building. */
    static String rule(SmallBuilding building, String kind, String more) {
        return """
                {"kind": "%s", "buildingId": "%s", %s}""".formatted(kind, building.id(), more);
    }

    static ValidatableResponse set(String rule) {
        return posted(admin(), RULES, rule).then();
    }

    static String isSet(String rule) {
        return set(rule).statusCode(201).extract().path("id");
    }

    static ValidatableResponse tried(String rule) {
        return posted(admin(), "/v1/rule-trials", rule).then();
    }

    static void removed(String rule) {
        admin().header("If-Match", "*").delete(RULES + "/" + rule).then().statusCode(204);
    }

    static ValidatableResponse book(RequestSpecification who, UUID space, Instant start, Instant end) {
        return posted(who, "/v1/bookings", SmallBuilding.booking(space, start, end))
                .then();
    }

    static Response posted(RequestSpecification who, String path, String body) {
        return who.contentType("application/json").body(body).post(path);
    }

    /** Of the neighbourhood that all share. */
    static String shared(SmallBuilding building) {
        return admin().get("/v1/spaces/" + building.desk(1)).path("neighbourhoodId");
    }
}
