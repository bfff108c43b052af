package flexplek.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlow;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlows;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The API as its document describes it; a service sets title and description (quarkus.smallrye-openapi.info-…). */
@ApplicationPath("/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Flexplek",
                        version = ApiVersion.VERSION,
                        contact =
                                @Contact(
                                        name = "Flexplek",
                                        email = "flexplek@flexplek.example",
                                        url = "https://flexplek.example"),
                        license = @License(name = "EUPL-1.2", url = "https://eupl.eu/1.2/en/")),
        servers = @Server(url = "/v1", description = "The service that gives this document"),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.OAUTH2,
        description =
                "An access token of the realm flexplek with audience flexplek, sent as a bearer token: people sign in"
                        + " with a code, other systems (role integration) with the credentials of their client.",
        flows =
                @OAuthFlows(
                        authorizationCode =
                                @OAuthFlow(
                                        authorizationUrl = SignInAddress.REALM + "/protocol/openid-connect/auth",
                                        tokenUrl = SignInAddress.REALM + "/protocol/openid-connect/token"),
                        clientCredentials =
                                @OAuthFlow(tokenUrl = SignInAddress.REALM + "/protocol/openid-connect/token")))
public class Api extends Application {

    /** Of a body that says what is to be otherwise (RFC 7396). */
    public static final String MERGE_PATCH = "application/merge-patch+json";
}
