package flexplek.teamday;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.people.Teams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private static final int BIN = 1;
    private static final int WATER = 2;

    private static Teams.Member person(int key, int organisation) {
        return new Teams.Member(key, new UUID(0, key), organisation, false);
    }

    private static Spot openDesk(int key) {
        return new Spot(key, 1, 1, 1, null, key, 0);
    }

    private static Spot desk(int key, int heldFor) {
        return new Spot(key, 1, 1, 2, heldFor, key, 0);
    }

    @Test
    void leavesDesksAloneThatAreHeldForAnotherOrganisation() {
        Seats seats = new Seats(List.of(person(1, BIN), person(2, BIN)), List.of(openDesk(1), desk(2, WATER)));

        assertThat(seats.suffice()).isFalse();
        assertThat(seats.wanted()).isEqualTo(2);
        assertThat(seats.free()).isEqualTo(1);
    }

    @Test
    void keepsAMixedTeamTogetherWhereAllMaySit() {
        Seats seats =
                new Seats(List.of(person(1, BIN), person(2, WATER)), List.of(openDesk(1), openDesk(2), desk(3, WATER)));

        assertThat(seats.assign(null).keySet()).extracting(Spot::space).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void usesHeldDesksBeforeSomebodyOfAMixedTeamIsLeftOut() {
        Seats seats = new Seats(
                List.of(person(1, BIN), person(2, WATER), person(3, WATER)),
                List.of(openDesk(1), desk(2, WATER), desk(3, WATER)));

        Map<Spot, Teams.Member> assigned = seats.assign(null);

        assertThat(seats.suffice()).isTrue();
        assertThat(assigned).hasSize(3);
        assertThat(assigned.get(openDesk(1))).isEqualTo(person(1, BIN));
    }
}
