package flexplek.alert;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What those who look after a building want to be told of one of its places. */
@Entity
@Table(name = "alert_rule")
class AlertRule {

    @Id
    private UUID id;

    private UUID buildingId;

    @Embedded
    private Terms terms;

    private int version;
    private Instant setAt;

    protected AlertRule() {}

    AlertRule(UUID id, UUID buildingId, Terms terms, Instant now) {
        this.id = id;
        this.buildingId = buildingId;
        this.terms = terms;
        this.setAt = now;
    }

    UUID id() {
        return id;
    }

    UUID buildingId() {
        return buildingId;
    }

    Terms terms() {
        return terms;
    }

    int version() {
        return version;
    }

    Instant setAt() {
        return setAt;
    }

    void change(Terms other, Instant now) {
        terms = other;
        version++;
        setAt = now;
    }
}
