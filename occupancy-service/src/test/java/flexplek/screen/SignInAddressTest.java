package flexplek.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Built where the environment names another Keycloak than the local stack's, as beside a stack with other ports. */
@QuarkusTest
@OnRealStack
@TestProfile(SignInAddressTest.BuiltElsewhere.class)
class SignInAddressTest {

    private static final String WRITTEN = "target/built-elsewhere";
    private static final String ELSEWHERE = "http://elsewhere.invalid";

    public static final class BuiltElsewhere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("KEYCLOAK_URL", ELSEWHERE, "quarkus.smallrye-openapi.store-schema-directory", WRITTEN);
        }
    }

    @Inject
    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String realm;

    @Test
    void theWrittenDocumentIsTheSameWhereverItIsBuilt() throws IOException {
        assertThat(Files.readString(Path.of(WRITTEN, "occupancy-service.yaml")))
                .contains(SignInAddress.REALM + "/protocol/openid-connect/token")
                .doesNotContain(ELSEWHERE);
    }

    @Test
    void theServedDocumentSignsInWhereTheServiceDoes() {
        assertThat(realm).isNotEqualTo(SignInAddress.REALM);
        given().get("/v1/openapi.json")
                .then()
                .statusCode(200)
                .body(
                        "components.securitySchemes.token.flows.authorizationCode.tokenUrl",
                        equalTo(realm + "/protocol/openid-connect/token"));
    }
}
