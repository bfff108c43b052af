package flexplek.exchange;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A colleague and a booking of theirs, as the API shows them. */
@Schema(
        name = "ExchangePartner",
        description = "A colleague who lets me see when they are in, and a coming booking of theirs.",
        examples = """
            {"personId": "00000000-0000-4000-8000-000000000003", "displayName": "Noor Nieuwkomer",
             "place": {"bookingId": "0199f3a0-1111-7000-8000-000000000009",
               "spaceId": "0199f3a0-1111-7000-8000-000000000002", "spaceName": "3A-012",
               "floorId": "0199f3a0-1111-7000-8000-000000000004", "floorName": "Verdieping 3",
               "neighbourhoodId": "0199f3a0-1111-7000-8000-000000000005", "neighbourhoodName": "3A Waterkant",
               "start": "2026-11-24T08:00:00Z", "end": "2026-11-24T16:00:00Z"}}""")
record ExchangePartner(UUID personId, String displayName, ExchangePlace place) {}
