package flexplek.availability;

import flexplek.claim.ReleaseOverdue;
import flexplek.people.Caller;
import flexplek.people.SeenColleagues;
import flexplek.rule.Admission;
import flexplek.rule.Asked;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.RuleBook;
import flexplek.rule.TimeSlot;
import flexplek.rule.Verdict;
import flexplek.space.BuildingCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds what a person may book over floors and buildings, and says which buildings a rule leaves out. */
@ApplicationScoped
class SearchSpaces {

    /** A building of which the rules refuse every space at that time. */
    record LeftOut(BuildingCard building, Refusal refusal) {}

    record Found(List<FoundSpace> spaces, Near near, List<LeftOut> leftOut) {}

    private final SearchedPlaces places;
    private final SeenColleagues colleagues;
    private final RuleBook ruleBook;
    private final ReleaseOverdue releaseOverdue;
    private final FreeSpaces freeSpaces;
    private final Clock clock;

    SearchSpaces(
            SearchedPlaces places,
            SeenColleagues colleagues,
            RuleBook ruleBook,
            ReleaseOverdue releaseOverdue,
            FreeSpaces freeSpaces,
            Clock clock) {
        this.places = places;
        this.colleagues = colleagues;
        this.ruleBook = ruleBook;
        this.releaseOverdue = releaseOverdue;
        this.freeSpaces = freeSpaces;
        this.clock = clock;
    }

    /** At most {@code most}, by the rules of a person, after a space that was given before. */
    Found of(FreeSpaceSearch search, Caller caller, ForPerson.Rules person, UUID given, int most) {
        TimeSlot slot = search.slot();
        Near near = near(search, caller);
        SearchedPlaces.Where where = places.of(search, caller);
        Instant now = clock.instant();
        List<BuildingCard> open = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        List<Asked> asked = where.buildings().stream()
                .map(b -> new Asked(
                                b, search.kindOrDesk(), slot, person.person().key(), person.organisation(), now)
                        .in(where.neighbourhood()))
                .toList();
        List<Admission> admitted = new ArrayList<>();
        for (Admission admission : ruleBook.admitAll(Occasion.BOOKING, asked)) {
            switch (admission.verdict()) {
                case Verdict.Yes yes -> {
                    open.add(yes.asked().building());
                    admitted.add(admission);
                }
                case Verdict.No no -> leftOut.add(new LeftOut(no.asked().building(), person.told(no.refusal())));
            }
        }
        if (open.isEmpty()) {
            return new Found(List.of(), near, leftOut);
        }
        releaseOverdue.inBuildings(open.stream().map(BuildingCard::key).toList(), now);
        List<FoundSpace> free =
                freeSpaces.of(where.in(open, admitted), search, near, caller, person.organisation(), given, most);
        return new Found(free, near, leftOut);
    }

    private Near near(FreeSpaceSearch search, Caller caller) {
        if (search.nearPersonId() != null) {
            return new Near.Person(colleagues.one(caller, search.nearPersonId()));
        }
        return search.isNearTeam() ? new Near.Team(colleagues.of(caller)) : new Near.Nobody();
    }
}
