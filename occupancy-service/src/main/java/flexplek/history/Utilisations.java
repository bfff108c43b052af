package flexplek.history;

import flexplek.place.Building;
import flexplek.place.Places;
import flexplek.place.Sight;
import flexplek.place.SpaceKind;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads how full a place was, for those who look after its building. */
@ApplicationScoped
class Utilisations {

    private final Places places;
    private final QuarterHours quarterHours;
    private final Clock clock;

    Utilisations(Places places, QuarterHours quarterHours, Clock clock) {
        this.places = places;
        this.quarterHours = quarterHours;
        this.clock = clock;
    }

    /** Of whole places alone: an id of a space is one of nothing. A quarter hour that has not begun is not told. */
    Utilisation of(UtilisationQuestion question, Sight sight) {
        Building building = building(question.placeId(), sight);
        Building.Place place = building.findPlace(question.placeId()).orElseThrow(Utilisations::noPlace);
        Instant from = building.startOf(question.from());
        Instant end = building.startOf(question.to().plusDays(1));
        Instant now = clock.instant();
        List<QuarterHour> rows =
                quarterHours.of(question.placeId(), question.kind(), from, now.isBefore(end) ? now : end);
        return Utilisation.of(building, place, question, rows);
    }

    /** By day, of the last days of the building's clock that are over. */
    Utilisation ofLastDays(UUID placeId, SpaceKind kind, int days, Sight sight) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), building(placeId, sight).zone());
        return of(
                new UtilisationQuestion(placeId, kind, today.minusDays(days), today.minusDays(1), Grouping.DAY), sight);
    }

    private Building building(UUID placeId, Sight sight) {
        if (!places.areKnown()) {
            throw Problems.tryAgain(Wording.of(HistoryWords.class, HistoryWords::reading));
        }
        Building building = Problems.seen(
                places.findBuildingWith(placeId),
                sight::reaches,
                Wording.of(HistoryWords.class, HistoryWords::noPlace));
        sight.checkManages(building, Wording.of(HistoryWords.class, HistoryWords::lookingBack));
        return building;
    }

    private static HttpProblem noPlace() {
        return Problems.notFound(Wording.of(HistoryWords.class, HistoryWords::noPlace));
    }
}
