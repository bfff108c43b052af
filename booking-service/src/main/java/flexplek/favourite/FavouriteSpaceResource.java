package flexplek.favourite;

import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/people/me/favourite-spaces")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "People")
class FavouriteSpaceResource {

    private final SignedIn signedIn;
    private final FavouriteSpaces favourites;

    FavouriteSpaceResource(SignedIn signedIn, FavouriteSpaces favourites) {
        this.signedIn = signedIn;
        this.favourites = favourites;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listFavouriteSpaces",
            summary = "The spaces that I like, at most 50, and whether each is still there for me; nobody else can read"
                    + " them")
    @APIResponse(
            responseCode = "200",
            description = "All of them, in order of building, floor and code; those last that are gone")
    public Page<FavouriteSpace> list() {
        return Page.whole(favourites.of(signedIn.caller()));
    }

    @PUT
    @Path("/{spaceId}")
    @Transactional
    @Operation(
            operationId = "putFavouriteSpace",
            summary = "Take a space among those that I like; a search names it before its equals")
    @APIResponse(responseCode = "204", description = "It is one of them; repeating it changes nothing")
    @APIResponse(responseCode = "404", description = "No such space, or my organisation does not use its building")
    @APIResponse(responseCode = "422", description = "too-many-favourites: I have 50 already")
    public void put(@PathParam("spaceId") UUID spaceId) {
        favourites.add(signedIn.caller(), spaceId);
    }

    @DELETE
    @Path("/{spaceId}")
    @Transactional
    @Operation(
            operationId = "deleteFavouriteSpace",
            summary = "Like a space no more, also one that is not mine to see any more")
    @APIResponse(responseCode = "204", description = "It is none of them; repeating it changes nothing")
    public void delete(@PathParam("spaceId") UUID spaceId) {
        favourites.remove(signedIn.caller(), spaceId);
    }
}
