package flexplek.meeting;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who is invited, as the API shows it. */
@Schema(name = "Attendee", description = "Somebody who is invited to what a room is booked for.", examples = """
        {"personId": "00000000-0000-4000-8000-000000000003", "displayName": "Noor Nieuwkomer", "me": false}""")
record Attendee(UUID personId, String displayName, boolean me) {}
