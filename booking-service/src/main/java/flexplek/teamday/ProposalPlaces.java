package flexplek.teamday;

import flexplek.people.Caller;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.WrongRows;
import flexplek.rule.Admission;
import flexplek.rule.Asked;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.RefusalProblems;
import flexplek.rule.Refused;
import flexplek.rule.RuleBook;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceKind;
import flexplek.space.SpaceWords;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a team day is proposed, as far as the organiser may see it and book there. */
@ApplicationScoped
class ProposalPlaces {

    record Found(BuildingCard building, int daysAhead, TeamDay.Where where) {}

    private final Visible visible;
    private final Cards cards;
    private final RuleBook ruleBook;
    private final Desks desks;

    ProposalPlaces(Visible visible, Cards cards, RuleBook ruleBook, Desks desks) {
        this.visible = visible;
        this.cards = cards;
        this.ruleBook = ruleBook;
        this.desks = desks;
    }

    Found of(TeamDayResource.Proposal proposal, Caller organiser) {
        BuildingCard building = cards.building(
                visible.building(organiser, proposal.buildingId()).key());
        int daysAhead = ruleBook.daysAhead(building, organiser.organisationKey())
                .orElseThrow(() -> new Refused(new Refusal.NotForYourOrganisation()));
        TeamDay.Where where = new TeamDay.Where(
                building.key(), neighbourhood(proposal.neighbourhoodId(), building, organiser.organisationKey()));
        return new Found(building, daysAhead, where);
    }

    /**
     * Refuses dates on which a rule that was set would refuse the organiser when the day is agreed, before anybody is asked; not
     * what is about the moment of booking, as of bookings that are brought in.
     */
    void checkRules(Found at, List<LocalDate> dates, Caller organiser, Instant now) {
        List<Asked> asked =
                dates.stream().map(date -> asked(at, date, organiser, now)).toList();
        List<Admission> admitted = ruleBook.admitEach(Occasion.IMPORT, asked);
        WrongRows wrong = new WrongRows("candidateDates");
        for (int i = 0; i < dates.size(); i++) {
            if (admitted.get(i).refusal().orElse(null) instanceof Refusal.RuleBroken broken) {
                wrong.add(i, "", RefusalProblems.why(broken));
            }
        }
        if (!wrong.isEmpty()) {
            throw new TeamDayRefused(new TeamDayRefusal.DateNotPossible(wrong.inOrder()));
        }
    }

    private static Asked asked(Found at, LocalDate date, Caller organiser, Instant now) {
        BuildingCard building = at.building();
        TimeSlot slot = Attendances.slot(building, date);
        return new Asked(building, SpaceKind.DESK, slot, organiser.key(), organiser.organisationKey(), now)
                .in(at.where().neighbourhood())
                .with(organiser.teamKeys());
    }

    private @Nullable Integer neighbourhood(@Nullable UUID id, BuildingCard building, int organisation) {
        if (id == null) {
            return null;
        }
        Desks.Block block = desks.block(id)
                .filter(b -> b.building() == building.key())
                .orElseThrow(() -> Problems.notFound(Wording.of(SpaceWords.class, SpaceWords::noNeighbourhoodHere)));
        if (block.heldFor() != null && block.heldFor() != organisation) {
            throw new Refused(new Refusal.NotForYourOrganisation());
        }
        return block.key();
    }
}
