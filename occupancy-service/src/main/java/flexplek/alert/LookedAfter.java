package flexplek.alert;

import flexplek.place.Building;
import flexplek.place.Places;
import flexplek.place.Sight;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds the building of a rule or an alert, for those who look after it. */
@Singleton
class LookedAfter {

    private final Places places;

    LookedAfter(Places places) {
        this.places = places;
    }

    Building building(UUID buildingId, Sight sight) {
        return managed(find(buildingId), sight, AlertWords::noBuilding);
    }

    /** The building in which the place is; a space is no place. */
    Building ofPlace(UUID placeId, Sight sight) {
        checkKnown();
        return managed(places.findBuildingWith(placeId), sight, AlertWords::noPlace);
    }

    Building ofRule(Optional<AlertRule> rule, Sight sight) {
        return managed(rule.flatMap(found -> find(found.buildingId())), sight, AlertWords::noRule);
    }

    Building ofAlert(Optional<Alert> alert, Sight sight) {
        return managed(alert.flatMap(found -> find(found.buildingId())), sight, AlertWords::noAlert);
    }

    private Optional<Building> find(UUID buildingId) {
        checkKnown();
        return places.findBuilding(buildingId);
    }

    private void checkKnown() {
        if (!places.areKnown()) {
            throw Problems.tryAgain(Wording.of(AlertWords.class, AlertWords::reading));
        }
    }

    private static Building managed(Optional<Building> found, Sight sight, Function<AlertWords, String> none) {
        Building building = Problems.seen(found, sight::reaches, Wording.of(AlertWords.class, none));
        sight.checkManages(building, Wording.of(AlertWords.class, AlertWords::whoLooksAfter));
        return building;
    }
}
