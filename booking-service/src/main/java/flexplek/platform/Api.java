package flexplek.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The API as its document describes it. */
@ApplicationPath("/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Flexplek booking",
                        version = ApiVersion.VERSION,
                        description = "Buildings, spaces, bookings, check-in and team days.",
                        contact =
                                @Contact(
                                        name = "Flexplek",
                                        email = "flexplek@flexplek.example",
                                        url = "https://flexplek.example"),
                        license = @License(name = "EUPL-1.2", url = "https://eupl.eu/1.2/en/")),
        servers = @Server(url = "/v1", description = "This service"),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the realm flexplek with audience flexplek.")
public class Api extends Application {}
