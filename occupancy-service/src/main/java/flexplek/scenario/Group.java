package flexplek.scenario;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** People who come in alike. */
@Schema(name = "ScenarioGroup", description = "People who come in alike, such as an organisation or a building's.")
record Group(
        @NotBlank @Size(max = 100) @Schema(description = "What it is called.", examples = "Policy")
        String name,

        @NotNull
        @Min(1)
        @Max(MOST_PEOPLE)
        @Schema(description = "How many people it has, before growth.", examples = "180")
        Integer people,

        @NotNull
        @Size(min = 1, max = Pool.WEEKDAYS)
        @Schema(description = "The share of them who plan to come: one for every day, or five from Monday to Friday.")
        List<@NotNull @DecimalMin("0") @DecimalMax("1") Double> presence) {

    static final int MOST_PEOPLE = 500_000;

    boolean saysEveryDayOrOne() {
        return presence.size() == 1 || presence.size() == Pool.WEEKDAYS;
    }

    /** 0 for Monday. */
    double presenceOn(int weekday) {
        return presence.get(presence.size() == 1 ? 0 : weekday);
    }
}
