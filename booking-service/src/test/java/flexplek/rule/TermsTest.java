package flexplek.rule;

import static flexplek.rule.SomeRule.asked;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.people.Teams;
import flexplek.platform.TimeOfDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each kind of rule that can be set says, at eight o'clock on a Monday in June. */
class TermsTest {

    private static final int AHEAD = 14;

    @Test
    void letNoBookingLastLongerThanTheLongest() {
        Terms most = new Terms.MaxLength(120);

        assertThat(most.breach(asked("2026-06-16", "09:00", "11:00"), AHEAD)).isEmpty();
        assertThat(most.breach(asked("2026-06-16", "09:00", "11:15"), AHEAD)).contains(new Breach.TooLong());
    }

    @Test
    void sayTheFirstStartThatIsNotTooSoon() {
        Terms lead = new Terms.LeadTime(50);

        assertThat(lead.breach(asked("2026-06-15", "09:00", "10:00"), AHEAD)).isEmpty();
        assertThat(lead.breach(asked("2026-06-15", "08:45", "10:00"), AHEAD))
                .contains(new Breach.TooSoon(Instant.parse("2026-06-15T07:00:00Z")));
    }

    @Test
    void openTheLastDayAheadAtTheirHourAndNoDayBeforeIt() {
        Terms nine = new Terms.WindowOpensAt(TimeOfDay.of(9, 0));

        assertThat(nine.breach(asked("2026-06-28", "09:00", "10:00"), AHEAD)).isEmpty();
        assertThat(nine.breach(asked("2026-06-29", "09:00", "10:00"), AHEAD))
                .contains(new Breach.NotOpenYet(Instant.parse("2026-06-15T07:00:00Z")));
        assertThat(new Terms.WindowOpensAt(TimeOfDay.of(8, 0)).breach(asked("2026-06-29", "09:00", "10:00"), AHEAD))
                .isEmpty();
    }

    @Test
    void keepToTheirDaysOfTheWeek() {
        Terms days = new Terms.Weekdays(Set.of(DayOfWeek.TUESDAY));

        assertThat(days.breach(asked("2026-06-16", "09:00", "10:00"), AHEAD)).isEmpty();
        assertThat(days.breach(asked("2026-06-17", "09:00", "10:00"), AHEAD)).contains(new Breach.NotOnThatDay());
    }

    @Test
    void holdAPlaceForATeamOnItsDaysAlone() {
        Terms may =
                new Terms.WhoMay(List.of(new Teams.Team(3, new UUID(0, 3), "Ontwerp", 1)), Set.of(DayOfWeek.TUESDAY));
        Asked tuesday = asked("2026-06-16", "09:00", "10:00");

        assertThat(may.breach(tuesday.with(Set.of(2, 3)), AHEAD)).isEmpty();
        assertThat(may.breach(tuesday.with(Set.of(2)), AHEAD)).contains(new Breach.HeldForTeams());
        assertThat(may.concern(tuesday)).isTrue();
        assertThat(may.concern(asked("2026-06-17", "09:00", "10:00"))).isFalse();
    }

    @Test
    void areEqualForTheSameTeamsInWhateverOrderTheyAreNamed() {
        Teams.Team added = new Teams.Team(4, new UUID(0, 4), "Beheer", 1);
        Teams.Team theirs = new Teams.Team(2, new UUID(0, 2), "Sluizen", 2);

        assertThat(new Terms.WhoMay(List.of(added, theirs, added), Set.of()))
                .isEqualTo(new Terms.WhoMay(List.of(theirs, added), Set.of()));
    }
}
