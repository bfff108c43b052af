package flexplek.teamday;

import flexplek.people.People;
import flexplek.people.Teams;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells in events which team meets where, and who is to hear of it. */
@ApplicationScoped
class TeamDayOutlines {

    private final Teams teams;
    private final People people;
    private final Cards cards;

    TeamDayOutlines(Teams teams, People people, Cards cards) {
        this.teams = teams;
        this.people = people;
        this.cards = cards;
    }

    TeamDayEvent.Outline of(TeamDay day) {
        Teams.Team team = teams.find(day.team()).orElseThrow();
        BuildingCard building = cards.building(day.building());
        return new TeamDayEvent.Outline(
                day.id(),
                team.teamId(),
                team.name(),
                people.id(day.organiser()),
                building.id(),
                building.name(),
                building.zone().getId(),
                teams.members(day.team()).stream().map(Teams.Member::personId).toList());
    }
}
