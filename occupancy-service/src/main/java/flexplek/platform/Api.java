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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationPath("/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Flexplek occupancy",
                        version = ApiVersion.VERSION,
                        description = "How full each building is: now, live, and as counted by sensors.",
                        contact =
                                @Contact(
                                        name = "Flexplek",
                                        email = "flexplek@flexplek.example",
                                        url = "https://flexplek.example"),
                        license = @License(name = "EUPL-1.2", url = "https://eupl.eu/1.2/en/")),
        servers = @Server(url = "https://flexplek.example/v1", description = "Behind the organisation's own address"),
        tags = {
            @Tag(name = "Occupancy", description = "How full a building is now, and live."),
            @Tag(name = "Sensors", description = "What sensors counted.")
        },
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the realm flexplek with audience flexplek.")
class Api extends Application {}
