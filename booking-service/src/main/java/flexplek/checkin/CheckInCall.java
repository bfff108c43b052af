package flexplek.checkin;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Checking in as people do it: from outside, through the door. */
@RegisterRestClient(configKey = "check-in")
@Path("/v1/bookings/{id}/check-in")
interface CheckInCall {

    @PUT
    Response checkIn(@HeaderParam("Authorization") String authorization, @PathParam("id") UUID id);
}
