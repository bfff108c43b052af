package flexplek.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Puts the realm that this process trusts into the document it serves, so that the API pages sign in there. Per request:
 * what is done at the start is done at the build too, and the committed document would name a realm of who built it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class SignInAddress implements OASFilter {
    /** The realm of the local stack, which the written document names; the running service puts its own in its place. */
    public static final String REALM = "http://localhost:8180/realms/flexplek";

    @Override
    public SecurityScheme filterSecurityScheme(SecurityScheme scheme) {
        if (scheme.getFlows() != null) {
            String realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
            Stream.of(
                            scheme.getFlows().getAuthorizationCode(),
                            scheme.getFlows().getClientCredentials())
                    .filter(Objects::nonNull)
                    .forEach(flow -> leadTo(realm, flow));
        }
        return scheme;
    }

    private static void leadTo(String realm, OAuthFlow flow) {
        flow.setTokenUrl(flow.getTokenUrl().replace(REALM, realm));
        if (flow.getAuthorizationUrl() != null) {
            flow.setAuthorizationUrl(flow.getAuthorizationUrl().replace(REALM, realm));
        }
    }
}
