package flexplek.teamday;

import flexplek.people.Teams;
import java.util.List;
import java.util.stream.Stream;

/** Those who come on a date: who has a place in the building, who sits in another one, and who has none yet. */
record Attendance(List<Seated> seated, List<Teams.Member> elsewhere, List<Teams.Member> without) {

    /** {@code hidden}: of a person who shows nobody when they are in. */
    record Seated(int space, boolean hidden, TeamDayEvent.Place place) {}

    List<TeamDayEvent.Place> places() {
        return seated.stream().map(Seated::place).toList();
    }

    List<TeamDayEvent.Place> placesWith(List<TeamDayEvent.Place> more) {
        return Stream.concat(places().stream(), more.stream()).toList();
    }
}
