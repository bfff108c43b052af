package flexplek.session;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.local.OddClaims;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    @ParameterizedTest
    @EnumSource
    void tellNothingThatNoServiceTakes(OddClaims odd) {
        JsonObject claims = claims();
        odd.claims().forEach((name, json) -> {
            claims.remove(name);
            if (!json.isEmpty()) {
                claims.put(name, Json.decodeValue(json));
            }
        });
        boolean organisation = odd.claims().containsKey("organisation");

        Optional<Session> session = session(claims);

        assertThat(session.isPresent()).isEqualTo(odd.refusal() != 401);
        session.ifPresent(person -> assertThat(person.organisation())
                .isEqualTo(organisation && odd != OddClaims.ORGANISATION_IN_A_LIST ? null : "minbin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "7", "[]", "null", "{\"roles\":\"employee\"}", "{\"roles\":null}"})
    void nameNoRolesWhereThereAreNone(String odd) {
        assertThat(session(claims().put("realm_access", Json.decodeValue(odd))))
                .hasValueSatisfying(person -> assertThat(person.roles()).isEmpty());
    }

    @Test
    void tellTwoSpellingsOfASubjectApart() {
        String small = "0199f3a0-abcd-7000-8000-00000000000a";

        assertThat(session(claims().put("sub", small)).orElseThrow().account())
                .isNotEqualTo(session(claims().put("sub", small.replace('a', 'A')))
                        .orElseThrow()
                        .account());
    }

    private static JsonObject claims() {
        return new JsonObject()
                .put("sub", "emma")
                .put("sid", "a session")
                .put("exp", 1_800_000_000)
                .put("name", "Emma de Wit")
                .put("organisation", "minbin")
                .put("groups", JsonArray.of("/minbin/kade"))
                .put("realm_access", new JsonObject().put("roles", JsonArray.of("employee")));
    }

    private static Optional<Session> session(JsonObject claims) {
        String token = "head."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.encode().getBytes(StandardCharsets.UTF_8))
                + ".seal";
        return Tokens.session(new SessionTokens(token, token, token));
    }
}
