package flexplek.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import flexplek.place.PlaceKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of alerts: of places and numbers, and of nobody. */
sealed interface AlertEvent {

    UUID alertId();

    UUID buildingId();

    @JsonIgnore
    String type();

    @JsonIgnore
    Instant at();

    record AlertRaised(
            UUID alertId,
            UUID ruleId,
            UUID buildingId,
            UUID placeId,
            PlaceKind place,
            String name,
            Measure measure,
            int above,
            int measured,
            @Nullable Integer people,
            @Nullable Integer capacity,
            @Nullable String sensorId,
            Instant raisedAt)
            implements AlertEvent {

        static final String TYPE = "alert.raised.v1";

        static AlertRaised of(Alert alert) {
            return new AlertRaised(
                    alert.id(),
                    alert.ruleId(),
                    alert.buildingId(),
                    alert.placeId(),
                    alert.placeKind(),
                    alert.name(),
                    alert.measure(),
                    alert.above(),
                    alert.measured(),
                    alert.people(),
                    alert.capacity(),
                    alert.sensorId(),
                    alert.raisedAt());
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Instant at() {
            return raisedAt;
        }
    }

    record AlertAcknowledged(UUID alertId, UUID ruleId, UUID buildingId, UUID placeId, Instant acknowledgedAt)
            implements AlertEvent {

        static final String TYPE = "alert.acknowledged.v1";

        static AlertAcknowledged of(Alert alert, Instant now) {
            return new AlertAcknowledged(alert.id(), alert.ruleId(), alert.buildingId(), alert.placeId(), now);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Instant at() {
            return acknowledgedAt;
        }
    }

    record AlertEnded(
            UUID alertId,
            UUID ruleId,
            UUID buildingId,
            UUID placeId,
            EndReason reason,
            Instant raisedAt,
            Instant endedAt)
            implements AlertEvent {

        static final String TYPE = "alert.ended.v1";

        static AlertEnded of(Alert alert, EndReason reason, Instant now) {
            return new AlertEnded(
                    alert.id(), alert.ruleId(), alert.buildingId(), alert.placeId(), reason, alert.raisedAt(), now);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Instant at() {
            return endedAt;
        }
    }
}
