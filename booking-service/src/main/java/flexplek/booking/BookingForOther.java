package flexplek.booking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody made for another, and for whom. */
@Schema(name = "BookingForOther", description = "A booking that I made for somebody else, as its maker sees it.")
record BookingForOther(
        @Schema(description = "What its person is called; empty where that is not known.")
        String personName,

        @Schema(description = "Where and when: as it stood at its start, once it has begun.")
        BookingView booking) {}
