package flexplek.addressbook;

import flexplek.platform.AsTold;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one call we make to Keycloak's admin API, as the service account of this service. */
@RegisterRestClient(configKey = "keycloak")
@OidcClientFilter
@RegisterProvider(AsTold.class)
@Path("/admin/realms/flexplek/users")
interface KeycloakPeople {

    @GET
    @Path("/{id}")
    KeycloakPerson find(@PathParam("id") String id);
}
