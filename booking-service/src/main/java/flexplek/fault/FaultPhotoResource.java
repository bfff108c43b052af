package flexplek.fault;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.GeneralWords;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.audit.AuditTrail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/faults/{faultId}/photo")
@RunOnVirtualThread
@Tag(name = "Faults")
class FaultPhotoResource {

    private final SignedIn signedIn;
    private final Faults faults;
    private final WhoseFault whose;
    private final DrawPhotos drawPhotos;
    private final FaultPhotos photos;
    private final AuditTrail audit;

    FaultPhotoResource(
            SignedIn signedIn,
            Faults faults,
            WhoseFault whose,
            DrawPhotos drawPhotos,
            FaultPhotos photos,
            AuditTrail audit) {
        this.signedIn = signedIn;
        this.faults = faults;
        this.whose = whose;
        this.drawPhotos = drawPhotos;
        this.photos = photos;
        this.audit = audit;
    }

    @PUT
    @Consumes({Photo.JPEG, Photo.PNG})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            operationId = "putFaultPhoto",
            summary = "Show what is broken, or in the place of my photo another one",
            description = "JPEG or PNG, of at most 2 MB. It is drawn anew, at most 1600 pixels long: nothing is kept of"
                    + " where, when and with what it was taken. Those who look after the building see it, and I.")
    @APIResponse(responseCode = "204", description = "It is there; repeating it changes nothing")
    @APIResponse(responseCode = "404", description = "No such fault, or I have not reported it")
    @APIResponse(
            responseCode = "409",
            description = "photo-there: somebody else has added one; fault-settled: it is solved or declined already")
    public void put(
            @PathParam("faultId") UUID faultId,
            @Context HttpHeaders headers,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = Photo.JPEG,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = Photo.PNG,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream body)
            throws IOException {
        byte[] sent = read(body);
        Caller caller = signedIn.caller();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        whose.reported(caller, faults.findByIdOptional(faultId)).checkOpen());
        MediaType type = headers.getMediaType();
        byte[] photo = drawPhotos.drawn(sent, type.getType() + "/" + type.getSubtype());
        QuarkusTransaction.requiringNew().run(() -> {
            Fault fault = whose.reported(caller, faults.lock(faultId));
            fault.checkOpen();
            photos.put(caller, fault, photo);
        });
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] sent = body.readNBytes(Photo.MOST_BYTES + 1);
        if (sent.length > Photo.MOST_BYTES) {
            throw Problems.of(
                            413,
                            "body-too-large",
                            Wording.of(GeneralWords.class, GeneralWords::tooLarge),
                            Wording.of(GeneralWords.class, words -> words.mostBytes(Photo.MOST_BYTES)))
                    .build();
        }
        return sent;
    }

    @GET
    @Transactional
    @Produces(Photo.JPEG)
    @RolesAllowed({Roles.EMPLOYEE, Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "getFaultPhoto", summary = "The photo of a fault that I look after, or my own")
    @APIResponse(
            responseCode = "200",
            description = "The photo",
            content = @Content(mediaType = Photo.JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such fault or photo, or not mine to see")
    public Response get(@PathParam("faultId") UUID faultId) {
        Caller caller = signedIn.caller();
        Fault fault = whose.toSee(caller, faults.findByIdOptional(faultId));
        boolean looksAfter = whose.looksAfter(caller, fault);
        if (looksAfter) {
            audit.thisOneIsOfPower();
        }
        return Response.ok(photos.of(caller, faultId, looksAfter), Photo.JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"fault.jpg\"")
                .build();
    }
}
