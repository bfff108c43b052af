package flexplek.exchange;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ExchangeRequest",
        description = "With which coming booking of a colleague I would exchange spaces.",
        examples = """
            {"withBookingId": "0199f3a0-1111-7000-8000-000000000009"}""")
record ExchangeRequest(
        @Schema(description = "One of those that listExchangePartners tells.") @NotNull
        UUID withBookingId) {}
