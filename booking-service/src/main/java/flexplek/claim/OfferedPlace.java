package flexplek.claim;

import flexplek.rule.Refusal;
import flexplek.rule.RuleVersions;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.ClosedTimes;
import flexplek.space.HitReason;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What a place that is held for somebody stands on. */
@ApplicationScoped
class OfferedPlace {

    private final Session entities;
    private final RuleVersions versions;
    private final Footings footings;
    private final Cards cards;

    OfferedPlace(Session entities, RuleVersions versions, ClosedTimes closedTimes, Cards cards) {
        this.entities = entities;
        this.versions = versions;
        this.footings = new Footings(entities, closedTimes);
        this.cards = cards;
    }

    /** Keeps its building and the rules of its person as they are until the transaction ends; before the booking is locked. */
    void share(UUID booking) {
        entities.createNativeQuery("""
                        select b.building_id, p.organisation_id from booking b join person p on p.id = b.person_id
                        where b.id = :id""", Object[].class)
                .setParameter("id", booking)
                .getResultStream()
                .findFirst()
                .ifPresent(of -> versions.share((Integer) of[0], (Integer) of[1]));
    }

    /** Why its person could not have it any more, as its space and building are now. */
    Optional<Refusal> refusal(UUID booking) {
        return entities.createNativeQuery("""
                        select b.space_id, b.kind, p.organisation_id, b.starts, b.ends
                        from booking b join person p on p.id = b.person_id where b.id = :id""", Tuple.class)
                .setParameter("id", booking)
                .getResultStream()
                .findFirst()
                .flatMap(this::refusal);
    }

    private Optional<Refusal> refusal(Tuple row) {
        int space = row.get("space_id", Integer.class);
        Footing footing =
                Objects.requireNonNull(footings.of("s.id = :key", space).get(space));
        return footing
                .faults(
                        SpaceKind.valueOf(row.get("kind", String.class)),
                        row.get("organisation_id", Integer.class),
                        new TimeSlot(row.get("starts", Instant.class), row.get("ends", Instant.class)))
                .stream()
                .findFirst()
                .map(reason -> refusal(reason, cards.space(space).building()));
    }

    private static Refusal refusal(HitReason reason, BuildingCard building) {
        return switch (reason) {
            case NOT_SHARED, HELD_FOR_OTHERS -> new Refusal.NotForYourOrganisation();
            case CLOSED ->
                new Refusal.BuildingClosed(building.opens(), building.closes(), building.openDays(), building.zone());
            case SPACE_GONE, OUT_OF_SERVICE, KIND_CHANGED, TOO_SMALL, MOVED, ZONE_CHANGED, BACK ->
                Refusal.TakenOutOfUse.forGood(null);
        };
    }
}
