package flexplek.alert;

import flexplek.platform.Problems;
import flexplek.platform.TimeOfDay;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule as it is asked for. */
@Schema(name = "AlertRuleTerms", description = "What a rule is to tell, and when that ends.", examples = """
        {"placeId": "0199f3a0-1111-7000-8000-000000000004", "measure": "SHARE", "above": 85, "downTo": 80,
         "endAfterMinutes": 5, "quietFrom": "19:00", "quietUntil": "07:00"}""")
record TermsAsked(
        @Schema(
                description =
                        "The building, floor or neighbourhood; the rule is for it alone and not for what is in it.",
                examples = "0199f3a0-1111-7000-8000-000000000004")
        @NotNull
        UUID placeId,

        @Schema(description = "What is looked at.") @NotNull Measure measure,

        @Schema(
                description = "An alert is raised above this: percent (1 to 200), people (0 to 100,000) or minutes of"
                        + " silence (5 to 10,080).",
                examples = "85")
        @NotNull
        Integer above,

        @Schema(
                description = "It ends once it came down to this, at most as much as above; 5 points, or 5 % of the"
                        + " people, less unless given. Not for silence, which ends with the next count.",
                examples = "80")
        @Nullable
        @Min(0)
        @Max(100_000)
        Integer downTo,

        @Schema(
                description = "For how many minutes it has to stay there; 5 unless given, and 0 for silence.",
                examples = "5")
        @Nullable
        @Min(0)
        @Max(1440)
        Integer endAfterMinutes,

        @Schema(
                implementation = String.class,
                description =
                        "From when on the building's clock no new alert is raised. Not for people: a largest number"
                                + " holds at any hour.",
                examples = "19:00")
        @Nullable
        TimeOfDay quietFrom,

        @Schema(implementation = String.class, description = "Until when, maybe on the next day.", examples = "07:00")
        @Nullable
        TimeOfDay quietUntil,

        @Schema(description = "Of silence: the one sensor that is meant; any of the place unless given.")
        @Nullable
        @Size(min = 1, max = 200)
        String sensorId) {

    /** Refuses by name what does not go together. */
    Terms read() {
        if (above < measure.least() || above > measure.most()) {
            throw wrong("above", words -> words.between(measure.least(), measure.most()));
        }
        boolean silence = measure == Measure.SILENCE;
        if (downTo != null && (silence || downTo > above)) {
            throw wrong("downTo", silence ? AlertWords::notOfSilence : AlertWords::notOver);
        }
        if (sensorId != null && !silence) {
            throw wrong("sensorId", AlertWords::ofSilence);
        }
        checkQuiet();
        return new Terms(
                placeId,
                measure,
                above,
                downTo == null ? measure.usualDownTo(above) : downTo,
                endAfterMinutes == null ? measure.usualMinutes() : endAfterMinutes,
                quietFrom == null ? null : quietFrom.minute(),
                quietUntil == null ? null : quietUntil.minute(),
                sensorId);
    }

    private void checkQuiet() {
        if (measure == Measure.PEOPLE && (quietFrom != null || quietUntil != null)) {
            throw wrong(quietFrom == null ? "quietUntil" : "quietFrom", AlertWords::noQuiet);
        }
        if ((quietFrom == null) != (quietUntil == null)) {
            throw wrong(quietFrom == null ? "quietFrom" : "quietUntil", AlertWords::both);
        }
        if (quietFrom != null && quietFrom.equals(quietUntil)) {
            throw wrong("quietUntil", AlertWords::another);
        }
    }

    private static HttpProblem wrong(String field, Function<AlertWords, String> message) {
        return Problems.badField(field, Wording.of(AlertWords.class, message));
    }
}
