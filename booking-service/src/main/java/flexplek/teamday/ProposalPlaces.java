package flexplek.teamday;

import flexplek.people.Caller;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.rule.RuleBook;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceWords;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
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
