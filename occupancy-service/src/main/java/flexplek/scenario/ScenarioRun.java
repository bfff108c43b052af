package flexplek.scenario;

import java.time.DayOfWeek;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came out, with everything that went in. */
@Schema(name = "ScenarioRun", description = "What came out, with everything that went in.")
record ScenarioRun(
        @Schema(description = "The service level that outcomes are told for.", examples = "0.95")
        double level,

        @Schema(description = "Years drawn.", examples = "1000")
        int runs,

        @Schema(description = "Working days of a year: 52 weeks of five.", examples = "260")
        int daysPerRun,

        @Schema(description = "What the draws began with.", examples = "2026")
        long seed,

        @Schema(description = "The variants, in the order of the request.")
        List<Calculated> variants) {

    @Schema(name = "ScenarioCalculated", description = "One variant.")
    record Calculated(
            @Schema(description = "What it is called.", examples = "As it is")
            String name,

            @Schema(description = "Whether the groups share desks.")
            Sharing sharing,

            @Schema(description = "Who comes in, as given.") List<Group> groups,

            @Schema(description = "Every number that it was calculated with.")
            List<Used> inputs,

            @Schema(description = "Monday to Friday.") List<Weekday> weekdays,

            @Schema(description = "Desks needed by service level, the lowest first.")
            List<Need> needs,

            @Schema(description = "At the level of the request.")
            Outcome outcome,

            @Schema(
                    description =
                            "What changes when one input is as low or as high as it may be, the one that changes the"
                                    + " cost most first; of the inputs with a range.")
            List<Sensitivity> sensitivities) {}

    @Schema(name = "ScenarioInput", description = "A number that was calculated with.")
    record Used(
            @Schema(description = "Which.") Input input,

            @Schema(description = "What it was.", examples = "11900")
            double value,

            @Schema(description = "Its unit; 1 for a share or a factor.", examples = "EUR/desk/year")
            String unit,

            @Schema(description = "The lowest that it may as well be.") @Nullable
            Double low,

            @Schema(description = "The highest that it may as well be.") @Nullable
            Double high,

            @Schema(description = "Where it comes from; none where nobody said.") @Nullable
            String source,

            @Schema(description = "Of when that is.") @Nullable
            String asOf) {

        static Used of(Input input, Stated stated) {
            return new Used(
                    input, stated.value(), input.unit(), stated.low(), stated.high(), stated.source(), stated.date());
        }
    }

    @Schema(name = "ScenarioWeekday", description = "One day of the week by itself.")
    record Weekday(
            @Schema(description = "Which.") DayOfWeek weekday,

            @Schema(description = "How many come, on average.", examples = "117.0")
            double expected,

            @Schema(
                    description = "Desks needed at the level of the request if every day were like this.",
                    examples = "128")
            int desks) {}

    @Schema(name = "ScenarioNeed", description = "Desks needed at one service level.")
    record Need(
            @Schema(description = "Share of working days on which nobody is turned away.", examples = "0.95")
            double level,

            @Schema(description = "Calculated exactly, people coming independently of each other.", examples = "119")
            int exact,

            @Schema(description = "From the years drawn.", examples = "119")
            int simulated,

            @Schema(description = "With high: where the simulation alone puts it, wrong in 1 of 20.", examples = "119")
            int low,

            @Schema(description = "See low.", examples = "119")
            int high,

            @Schema(description = "Euros a year of the exact number.", examples = "1416100")
            long costPerYear) {}

    @Schema(
            name = "ScenarioSensitivity",
            description = "One input as low and as high as it may be, the others as they are.")
    record Sensitivity(
            @Schema(description = "Which.") Input input,

            @Schema(description = "At its lowest.") End low,

            @Schema(description = "At its highest.") End high) {

        /** How far the two ends lie apart, in euros a year. */
        long costSpan() {
            return Math.abs(high.outcome.costPerYear() - low.outcome.costPerYear());
        }
    }

    @Schema(name = "ScenarioEnd", description = "One end of a sensitivity.")
    record End(
            @Schema(description = "The input's value.", examples = "0.1")
            double value,

            @Schema(description = "What it comes to.") Outcome outcome) {}
}
