package flexplek.exchange;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer to exchange spaces as the API shows it to one of the two. */
@Schema(
        name = "ExchangeOffer",
        description = "An offer to exchange the spaces of two bookings: each keeps their own times.",
        examples = """
            {"id": "0199f3a0-1111-7000-8000-000000000010", "status": "OPEN", "byMe": false,
             "buildingId": "0199f3a0-1111-7000-8000-000000000003", "buildingName": "Kadegebouw",
             "zone": "Europe/Amsterdam",
             "mine": {"bookingId": "0199f3a0-1111-7000-8000-000000000011",
               "spaceId": "0199f3a0-1111-7000-8000-000000000012", "spaceName": "3A-013",
               "floorId": "0199f3a0-1111-7000-8000-000000000004", "floorName": "Verdieping 3",
               "neighbourhoodId": "0199f3a0-1111-7000-8000-000000000005", "neighbourhoodName": "3A Waterkant",
               "start": "2026-11-24T08:00:00Z", "end": "2026-11-24T16:00:00Z"},
             "partner": null}""")
record ExchangeOfferView(
        UUID id,

        @Schema(
                description = "ENDED when it was declined or withdrawn, or lapsed because a booking has begun, ended or"
                        + " is not what it was; which of these is not said.")
        ExchangeStatus status,

        @Schema(description = "Whether I made it, so that the other is to answer.")
        boolean byMe,

        UUID buildingId,
        String buildingName,
        String zone,

        @Schema(description = "My own booking, as it is now.")
        ExchangePlace mine,

        @Schema(description = "The other one, and what they have; null unless the offer is open.") @Nullable
        ExchangePartner partner) {}
