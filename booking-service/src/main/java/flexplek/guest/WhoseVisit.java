package flexplek.guest;

import flexplek.people.Caller;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Knows whose a visit is to see: its host's, and on its day reception's, who look after the building; nobody else's. */
@ApplicationScoped
class WhoseVisit {

    private static final Wording NO_VISIT = Wording.of(GuestWords.class, GuestWords::noVisit);

    private final Visits visits;
    private final Cards cards;
    private final Clock clock;

    WhoseVisit(Visits visits, Cards cards, Clock clock) {
        this.visits = visits;
        this.cards = cards;
        this.clock = clock;
    }

    boolean isHost(Caller caller, Visit visit) {
        return visit.host() == caller.key();
    }

    private boolean receives(Caller caller, Visit visit) {
        BuildingCard building = cards.building(visit.building());
        return Visible.looksAfter(caller, building.managedBy())
                && visits.expected(visit)
                        .slot()
                        .day(building.zone())
                        .equals(LocalDate.ofInstant(clock.instant(), building.zone()));
    }

    Visit asHost(Caller caller, Optional<Visit> found) {
        return Problems.seen(found, visit -> isHost(caller, visit), NO_VISIT);
    }

    Visit asReception(Caller caller, Optional<Visit> found) {
        return Problems.seen(found, visit -> receives(caller, visit), NO_VISIT);
    }

    Visit asEither(Caller caller, Optional<Visit> found) {
        return Problems.seen(found, visit -> isHost(caller, visit) || receives(caller, visit), NO_VISIT);
    }
}
