package flexplek.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells the full version of the API in every answer (NLgov REST API Design Rules, /core/version-header). */
@Provider
public class ApiVersion implements ContainerResponseFilter {

    public static final String VERSION = "1.0.0";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("API-Version", VERSION);
    }
}
