package flexplek.ruleset;

import flexplek.people.Caller;
import flexplek.people.Organisations;
import flexplek.people.Roles;
import flexplek.people.Teams;
import flexplek.platform.Ids;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.WrongRows;
import flexplek.rule.BookingRule;
import flexplek.rule.RuleKind;
import flexplek.rule.RuleScope;
import flexplek.rule.Terms;
import flexplek.space.Building;
import flexplek.space.Buildings;
import flexplek.space.Neighbourhood;
import flexplek.space.Neighbourhoods;
import flexplek.space.Visible;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a rule that somebody wants, as far as it is theirs to set: of a building that they manage, or of their organisation. */
@ApplicationScoped
class ReadRule {

    private final Visible visible;
    private final Buildings buildings;
    private final Neighbourhoods neighbourhoods;
    private final Organisations organisations;
    private final Teams teams;

    ReadRule(
            Visible visible,
            Buildings buildings,
            Neighbourhoods neighbourhoods,
            Organisations organisations,
            Teams teams) {
        this.visible = visible;
        this.buildings = buildings;
        this.neighbourhoods = neighbourhoods;
        this.organisations = organisations;
        this.teams = teams;
    }

    /** A rule that is new, as it would be set. */
    BookingRule of(RuleRequest wanted, Caller caller) {
        return read(wanted, caller, Set.of());
    }

    /** A rule that stands, as it would be after a change; refuses a request that would make another rule of it. */
    BookingRule changed(BookingRule present, RuleRequest wanted, Caller caller) {
        refuseAnotherScope(wanted, present);
        Integer reader = caller.is(Roles.PLATFORM_ADMIN) ? null : caller.organisationKey();
        Set<UUID> there = present.terms() instanceof Terms.WhoMay held
                ? held.teams().stream().map(Teams.Team::teamId).collect(Collectors.toSet())
                : Set.of();
        return present.asking(
                read(wanted.changing(present.terms(), reader), caller, there).terms());
    }

    /** {@code there}: teams for which it is held already, whoever set that. */
    private BookingRule read(RuleRequest wanted, Caller caller, Set<UUID> there) {
        wanted.terms(List.of());
        if (wanted.buildingId() == null) {
            return everywhere(wanted, caller);
        }
        Building building = managed(wanted.buildingId(), caller);
        List<Buildings.Sharing> sharing = buildings.sharing(building);
        Optional<Buildings.Sharing> only = organisation(wanted, sharing);
        Neighbourhood neighbourhood = neighbourhood(wanted.neighbourhoodId(), building);
        if (only.isPresent() || wanted.kind() == RuleKind.WHO_MAY || isHeld(neighbourhood)) {
            refuseForOthers(sharing, caller);
        }
        return new BookingRule(
                Ids.next(),
                0,
                new RuleScope(
                        only.map(Buildings.Sharing::organisation).orElse(null),
                        building.key(),
                        neighbourhood == null ? null : neighbourhood.key(),
                        wanted.spaceKind()),
                wanted.terms(teams(wanted, caller, there)),
                new BookingRule.Named(
                        only.map(Buildings.Sharing::key).orElse(null),
                        only.map(Buildings.Sharing::name).orElse(null),
                        building.id(),
                        building.name(),
                        neighbourhood == null ? null : neighbourhood.id(),
                        neighbourhood == null ? null : neighbourhood.name(),
                        organisations.name(building.managedBy())));
    }

    private BookingRule everywhere(RuleRequest wanted, Caller caller) {
        String key = wanted.organisation();
        if (key == null) {
            throw RuleRequest.wrong("buildingId", RulesetWords::forSomething);
        }
        if (wanted.kind() == RuleKind.WHO_MAY) {
            throw RuleRequest.wrong("buildingId", RulesetWords::inABuilding);
        }
        if (wanted.neighbourhoodId() != null) {
            throw RuleRequest.wrong("buildingId", RulesetWords::withItsBuilding);
        }
        int organisation = administered(key, caller);
        String name = organisations.name(organisation);
        return new BookingRule(
                Ids.next(),
                0,
                new RuleScope(organisation, null, null, wanted.spaceKind()),
                wanted.terms(List.of()),
                new BookingRule.Named(key, name, null, null, null, null, name));
    }

    /** Refuses by name a request that would make another rule of it. */
    private static void refuseAnotherScope(RuleRequest wanted, BookingRule present) {
        BookingRule.Named named = present.named();
        refuseUnless(wanted.kind() == present.terms().kind(), "kind");
        refuseUnless(Objects.equals(wanted.organisation(), named.organisation()), "organisation");
        refuseUnless(Objects.equals(wanted.buildingId(), named.building()), "buildingId");
        refuseUnless(Objects.equals(wanted.neighbourhoodId(), named.neighbourhood()), "neighbourhoodId");
        refuseUnless(wanted.spaceKind() == present.scope().kind(), "spaceKind");
    }

    private static void refuseUnless(boolean same, String field) {
        if (!same) {
            throw RuleRequest.wrong(field, RulesetWords::stays);
        }
    }

    /** Refuses who may not take a rule away. */
    void refuseUnlessTheirs(BookingRule rule, Caller caller) {
        UUID id = rule.named().building();
        if (id == null) {
            if (!caller.administers(Objects.requireNonNull(rule.scope().organisation()))) {
                throw Problems.forbidden(Wording.of(RulesetWords.class, RulesetWords::ofTheOrganisation));
            }
            return;
        }
        Building building = managed(id, caller);
        boolean ofSome = rule.scope().organisation() != null || rule.terms().kind() == RuleKind.WHO_MAY;
        if (ofSome || isHeld(neighbourhood(rule.named().neighbourhood(), building))) {
            refuseForOthers(buildings.sharing(building), caller);
        }
    }

    /** A rule about a place that is held for an organisation is a rule for that one's people alone. */
    private static boolean isHeld(@Nullable Neighbourhood neighbourhood) {
        return neighbourhood != null && neighbourhood.heldFor() != null;
    }

    private Building managed(UUID id, Caller caller) {
        Building building = visible.building(caller, id);
        visible.refuseUnlessManaged(caller, building.managedBy());
        return building;
    }

    private static void refuseForOthers(List<Buildings.Sharing> sharing, Caller caller) {
        if (!caller.isAdministrator()
                && sharing.stream().anyMatch(one -> one.organisation() != caller.organisationKey())) {
            throw Problems.forbidden(Wording.of(RulesetWords.class, RulesetWords::ofOthers));
        }
    }

    /** Inside key of an organisation of which the caller sets the rules. */
    private int administered(String key, Caller caller) {
        if (caller.administers(key)) {
            return organisations.find(key).orElseThrow(() -> notYours(caller));
        }
        throw key.equals(caller.organisation())
                ? Problems.forbidden(Wording.of(RulesetWords.class, RulesetWords::ofTheOrganisation))
                : notYours(caller);
    }

    private static HttpProblem notYours(Caller caller) {
        return RuleRequest.wrong("organisation", words -> words.sharing(caller.organisation()));
    }

    private static Optional<Buildings.Sharing> organisation(RuleRequest wanted, List<Buildings.Sharing> sharing) {
        if (wanted.organisation() == null) {
            return Optional.empty();
        }
        Optional<Buildings.Sharing> only = sharing.stream()
                .filter(one -> one.key().equals(wanted.organisation()))
                .findFirst();
        if (only.isEmpty()) {
            String known = sharing.stream().map(Buildings.Sharing::key).collect(Collectors.joining(", "));
            throw RuleRequest.wrong("organisation", words -> words.sharing(known));
        }
        return only;
    }

    private @Nullable Neighbourhood neighbourhood(@Nullable UUID id, Building building) {
        if (id == null) {
            return null;
        }
        return neighbourhoods.of(building).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RuleRequest.wrong("neighbourhoodId", RulesetWords::ofTheBuilding));
    }

    private List<Teams.Team> teams(RuleRequest wanted, Caller caller, Set<UUID> there) {
        WrongRows wrong = new WrongRows("teamIds");
        List<Teams.Team> found = new ArrayList<>();
        List<UUID> named = wanted.namedTeams();
        for (int i = 0; i < named.size(); i++) {
            Optional<Teams.Team> team =
                    teams.find(named.get(i)).filter(one -> there.contains(one.teamId()) || isTheirs(one, caller));
            if (team.isEmpty()) {
                wrong.add(i, "", Wording.of(RulesetWords.class, RulesetWords::yourTeam));
            }
            team.ifPresent(found::add);
        }
        if (!wrong.isEmpty()) {
            throw Problems.badFields(wrong.inOrder());
        }
        return found.stream().distinct().toList();
    }

    private static boolean isTheirs(Teams.Team team, Caller caller) {
        return caller.administers(team.organisationKey()) || caller.teamKeys().contains(team.key());
    }
}
