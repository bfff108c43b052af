package flexplek.teamday;

import flexplek.people.Teams;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Those who come on a date: who has a place in the building, who sits in another one, and who has none yet. */
record Attendance(List<Seated> seated, List<Teams.Member> elsewhere, List<Teams.Member> without) {

    /** {@code hidden}: of a person who shows nobody when they are in. */
    record Seated(int space, boolean hidden, TeamDayEvent.Place place) {}

    /** Who gets a place by an act of somebody (inside key): nobody books for others who show nobody when they are in. */
    List<Teams.Member> bookableBy(int somebody) {
        return without.stream()
                .filter(member -> !member.hidden() || member.key() == somebody)
                .toList();
    }

    /** As somebody sees them: who shows nobody is seen by nobody else, whoever booked the place. */
    List<TeamDayEvent.Place> placesSeenBy(UUID person) {
        return seated.stream()
                .filter(seated -> !seated.hidden() || seated.place().personId().equals(person))
                .map(Seated::place)
                .toList();
    }

    List<UUID> elsewhereSeenBy(UUID person) {
        return elsewhere.stream()
                .filter(member -> !member.hidden() || member.personId().equals(person))
                .map(Teams.Member::personId)
                .toList();
    }

    List<TeamDayEvent.Place> places() {
        return seated.stream().map(Seated::place).toList();
    }

    List<TeamDayEvent.Place> placesWith(List<TeamDayEvent.Place> more) {
        return Stream.concat(places().stream(), more.stream()).toList();
    }
}
