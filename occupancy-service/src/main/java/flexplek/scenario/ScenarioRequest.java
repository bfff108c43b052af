package flexplek.scenario;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be calculated, as it comes in; {@link ScenarioChecked} makes scenarios of it. */
@Schema(name = "ScenarioRequest", description = "Variants to be calculated side by side.", examples = """
        {"level": 0.95, "runs": 1000, "seed": 2026, "variants": [
          {"name": "As it is", "sharing": "APART", "groups": [
             {"name": "Policy", "people": 180, "presence": [0.45, 0.65, 0.45, 0.62, 0.2]},
             {"name": "Inspection", "people": 100, "presence": [0.51]}]},
          {"name": "Spread and shared", "sharing": "TOGETHER", "groups": [
             {"name": "Policy", "people": 180, "presence": [0.45, 0.65, 0.45, 0.62, 0.2]},
             {"name": "Inspection", "people": 100, "presence": [0.51]}],
           "inputs": {"spread": {"value": 0.5, "low": 0.2, "high": 0.8}}}]}""")
record ScenarioRequest(
        @Schema(
                description = "The service level that cost and sensitivities are told for: the share of working days on"
                        + " which nobody is turned away. One of 0.9, 0.95, 0.99 and 0.999; 0.95 unless given.",
                examples = "0.95")
        @Nullable
        Double level,

        @Schema(description = "How many years are drawn; 1000 unless given.", examples = "1000")
        @Nullable
        @Min(100)
        @Max(10_000)
        Integer runs,

        @Schema(
                description = "What the draws begin with: the same seed draws the same; 1 unless given.",
                examples = "2026")
        @Nullable
        @Min(0)
        @Max(MOST_SEED)
        Long seed,

        @Schema(description = "What is compared.") @NotNull @Size(min = 1, max = 8)
        List<@Valid @NotNull Variant> variants) {

    /** What JavaScript can still count by one. */
    static final long MOST_SEED = (1L << 53) - 1;

    @Schema(
            name = "ScenarioVariant",
            description = "Who comes in when, who shares desks, and what it is calculated with.")
    record Variant(
            @NotBlank @Size(max = 100) @Schema(description = "What it is called.", examples = "As it is")
            String name,

            @NotNull @Schema(description = "Whether the groups share desks.")
            Sharing sharing,

            @NotNull @Size(min = 1, max = 200) @Schema(description = "Who comes in; at most 500,000 people in all.")
            List<@Valid @NotNull Group> groups,

            @Schema(description = "The other numbers; what is not given is as its description says.") @Nullable @Valid
            Inputs inputs) {}

    @Schema(name = "ScenarioInputs", description = "Numbers that a variant is calculated with.")
    record Inputs(
            @Schema(description = "Change of the number of people, -0.95 to 2; 0 unless given.") @Nullable @Valid
            Figure growth,

            @Schema(description = "All shares of presence times this, 0 to 3; 1 unless given. No share exceeds 1.")
            @Nullable
            @Valid
            Figure presenceFactor,

            @Schema(
                    description =
                            "Share of those who plan to come and do not, 0 to 0.95; their desks are used by others."
                                    + " 0 unless given.")
            @Nullable
            @Valid
            Figure noShowShare,

            @Schema(
                    description =
                            "How far the week is evened out, 0 to 1: at 0 it is as the groups say, at 1 each comes"
                                    + " on every day as on its average day; 0 unless given.")
            @Nullable
            @Valid
            Figure spread,

            @Schema(
                    description =
                            "Euros per desk and year, 0 to 1,000,000, with source and date; 11,900 of the NFC Index"
                                    + " unless given.")
            @Nullable
            @Valid
            Figure costPerDesk,

            @Schema(
                    description =
                            "Square metres of floor per desk, 0 to 1000, with source and date; no area unless given.")
            @Nullable
            @Valid
            Figure areaPerDesk,

            @Schema(
                    description = "Kilometres from home to work, 0 to 1000, with source and date; 19.9 of Statistics"
                            + " Netherlands unless given.")
            @Nullable
            @Valid
            Figure commuteDistance,

            @Schema(
                    description =
                            "Grams of CO2 per kilometre of commuting, 0 to 10,000, averaged over how people travel,"
                                    + " with source and date; no CO2 unless given.")
            @Nullable
            @Valid
            Figure commuteCo2) {

        Map<Input, Figure> given() {
            Map<Input, Figure> given = new EnumMap<>(Input.class);
            put(Input.GROWTH, growth, given);
            put(Input.PRESENCE_FACTOR, presenceFactor, given);
            put(Input.NO_SHOW_SHARE, noShowShare, given);
            put(Input.SPREAD, spread, given);
            put(Input.COST_PER_DESK, costPerDesk, given);
            put(Input.AREA_PER_DESK, areaPerDesk, given);
            put(Input.COMMUTE_DISTANCE, commuteDistance, given);
            put(Input.COMMUTE_CO2, commuteCo2, given);
            return given;
        }

        private static void put(Input input, @Nullable Figure figure, Map<Input, Figure> given) {
            if (figure != null) {
                given.put(input, figure);
            }
        }
    }

    @Schema(name = "ScenarioFigure", description = "A number, how sure it is, and on whose word.")
    record Figure(
            @NotNull @Schema(description = "The number, in the unit of its input.", examples = "0.15")
            Double value,

            @Schema(
                    description = "The lowest that it may as well be; with high it gives a sensitivity.",
                    examples = "0.1")
            @Nullable
            Double low,

            @Schema(description = "The highest that it may as well be.", examples = "0.29") @Nullable
            Double high,

            @Schema(description = "Where it comes from.", examples = "Count of October") @Nullable @Size(max = 300)
            String source,

            @Schema(description = "Of when that is: a year, a month or a day.", examples = "2026-10") @Nullable
            String asOf) {

        Stated stated() {
            return new Stated(value, low, high, source, asOf);
        }
    }
}
