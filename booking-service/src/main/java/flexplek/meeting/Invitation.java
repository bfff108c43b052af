package flexplek.meeting;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody is invited to, as the API shows it to them. */
@Schema(name = "Invitation", description = "What a room is booked for that I am invited to.", examples = """
        {"bookingId": "0199f3a0-1111-7000-8000-000000000009", "title": "Kwartaalplanning",
         "hostId": "00000000-0000-4000-8000-000000000003", "hostName": "Noor Nieuwkomer",
         "spaceId": "0199f3a0-1111-7000-8000-000000000008", "spaceName": "Sluiskamer",
         "buildingId": "0199f3a0-1111-7000-8000-000000000003", "buildingName": "Kadegebouw",
         "floorId": "0199f3a0-1111-7000-8000-000000000004", "floorName": "Verdieping 3",
         "start": "2026-11-24T09:00:00Z", "end": "2026-11-24T10:00:00Z", "zone": "Europe/Amsterdam"}""")
record Invitation(
        UUID bookingId,
        @Nullable String title,
        UUID hostId,
        String hostName,
        UUID spaceId,
        String spaceName,
        UUID buildingId,
        String buildingName,
        UUID floorId,
        String floorName,
        Instant start,
        Instant end,
        String zone) {}
