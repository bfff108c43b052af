package flexplek.alert;

import flexplek.place.PlaceKind;
import flexplek.platform.caller.CallerToken;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alert as it is told: when somebody acknowledged it, and to them that it was them; never who. */
@Schema(name = "Alert", description = "What a rule told of a place.", examples = """
        {"alertId": "0199f3a0-1111-7000-8000-000000000022", "ruleId": "0199f3a0-1111-7000-8000-000000000021",
         "buildingId": "0199f3a0-1111-7000-8000-000000000003",
         "placeId": "0199f3a0-1111-7000-8000-000000000004", "place": "FLOOR", "name": "Verdieping 3",
         "measure": "PEOPLE", "above": 90, "downTo": 85, "measured": 92, "people": 92, "capacity": 100,
         "raisedAt": "2026-11-24T09:12:00Z", "acknowledgedAt": "2026-11-24T09:15:31Z", "acknowledgedByYou": true}""")
record AlertView(
        @Schema(description = "The alert.", examples = "0199f3a0-1111-7000-8000-000000000022")
        UUID alertId,

        @Schema(description = "The rule that told; it may be another by now, or gone.")
        UUID ruleId,

        @Schema(description = "The building.") UUID buildingId,

        @Schema(description = "The place in it.") UUID placeId,

        @Schema(description = "What the place is.") PlaceKind place,

        @Schema(description = "What people called the place then.", examples = "Verdieping 3")
        String name,

        @Schema(description = "What was looked at.") Measure measure,

        @Schema(description = "Above what it was raised.", examples = "90")
        int above,

        @Schema(description = "Down to what it has to come before it ends.", examples = "85")
        int downTo,

        @Schema(description = "Of silence: the one sensor that was meant; absent for any of the place.") @Nullable
        String sensorId,

        @Schema(
                description = "What was measured when it was raised: percent, people, or minutes of silence.",
                examples = "92")
        int measured,

        @Schema(
                description =
                        "How many people that were: checked in, or more where sensors counted more; absent for silence.",
                examples = "92")
        @Nullable
        Integer people,

        @Schema(description = "Desks in service then; absent for silence.", examples = "100") @Nullable
        Integer capacity,

        @Schema(description = "When it was raised.") Instant raisedAt,

        @Schema(description = "When somebody acknowledged it; absent until then.") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "Whether that was you; absent until somebody did.") @Nullable
        Boolean acknowledgedByYou,

        @Schema(description = "When it ended; absent while it is open.") @Nullable
        Instant endedAt,

        @Schema(description = "Why it ended; absent while it is open.") @Nullable
        EndReason endReason) {

    static AlertView of(Alert alert, CallerToken caller) {
        return new AlertView(
                alert.id(),
                alert.ruleId(),
                alert.buildingId(),
                alert.placeId(),
                alert.placeKind(),
                alert.name(),
                alert.measure(),
                alert.above(),
                alert.downTo(),
                alert.sensorId(),
                alert.measured(),
                alert.people(),
                alert.capacity(),
                alert.raisedAt(),
                alert.acknowledgedAt(),
                alert.acknowledgedAt() == null ? null : alert.isAcknowledgedBy(caller.account()),
                alert.endedAt(),
                alert.endReason());
    }
}
