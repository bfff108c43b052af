package flexplek.alert;

import flexplek.place.Building;
import flexplek.place.PlaceKind;
import flexplek.platform.TimeOfDay;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule as it is told. */
@Schema(name = "AlertRule", description = "What is told of a place, and when that ends.", examples = """
        {"ruleId": "0199f3a0-1111-7000-8000-000000000021", "version": 0,
         "buildingId": "0199f3a0-1111-7000-8000-000000000003",
         "placeId": "0199f3a0-1111-7000-8000-000000000004", "place": "FLOOR", "name": "Verdieping 3",
         "measure": "SHARE", "above": 85, "downTo": 80, "endAfterMinutes": 5,
         "quietFrom": "19:00", "quietUntil": "07:00"}""")
record AlertRuleView(
        @Schema(description = "The rule.", examples = "0199f3a0-1111-7000-8000-000000000021")
        UUID ruleId,

        @Schema(description = "Its version; between quotes it is the ETag, which If-Match takes.", examples = "0")
        int version,

        @Schema(description = "The building.") UUID buildingId,

        @Schema(description = "The place in it; itself where the rule is for the whole building.")
        UUID placeId,

        @Schema(description = "What the place is; absent once the building has no such place any more.") @Nullable
        PlaceKind place,

        @Schema(description = "What people call the place; absent as place is.", examples = "Verdieping 3") @Nullable
        String name,

        @Schema(description = "What is looked at.") Measure measure,

        @Schema(description = "Above what an alert is raised.", examples = "85")
        int above,

        @Schema(description = "Down to what it has to come before that ends.", examples = "80")
        int downTo,

        @Schema(description = "For how many minutes it has to stay there.", examples = "5")
        int endAfterMinutes,

        @Schema(
                implementation = String.class,
                description = "From when on the building's clock no new alert is raised; absent without quiet hours.")
        @Nullable
        TimeOfDay quietFrom,

        @Schema(implementation = String.class, description = "Until when; absent without quiet hours.") @Nullable
        TimeOfDay quietUntil,

        @Schema(description = "Of silence: the one sensor that is meant; absent for any of the place.") @Nullable
        String sensorId) {

    static AlertRuleView of(AlertRule rule, Building building) {
        Terms terms = rule.terms();
        Optional<Building.Place> place = building.findPlace(terms.placeId());
        return new AlertRuleView(
                rule.id(),
                rule.version(),
                rule.buildingId(),
                terms.placeId(),
                place.map(Building.Place::kind).orElse(null),
                place.map(Building.Place::name).orElse(null),
                terms.measure(),
                terms.above(),
                terms.downTo(),
                terms.endAfterMinutes(),
                time(terms.quietFrom()),
                time(terms.quietUntil()),
                terms.sensorId());
    }

    private static @Nullable TimeOfDay time(@Nullable Integer minute) {
        return minute == null ? null : new TimeOfDay(minute);
    }
}
