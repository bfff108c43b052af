package flexplek.scenario;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a scenario comes to at the level that the decision is about. */
@Schema(name = "ScenarioOutcome", description = "What a variant comes to at the level of the request.")
record Outcome(
        @Schema(description = "Desks needed, calculated exactly.", examples = "119")
        int desks,

        @Schema(
                description =
                        "Euros a year for so many desks. Money comes free only where whole floors or buildings are"
                                + " given back.",
                examples = "1416100")
        long costPerYear,

        @Schema(description = "Floor of so many desks; only where areaPerDesk is given.", examples = "2356.2") @Nullable
        Double squareMetres,

        @Schema(
                description =
                        "Tonnes of CO2 a year, of those who come, there and back; only where commuteCo2 is given.",
                examples = "110.4")
        @Nullable
        Double tonnesCo2) {}
