package flexplek.people;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.people.Group.LeftOut;
import flexplek.people.Group.Team;
import flexplek.people.Group.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/minbin/Bouw & Techniek, Bouw & Techniek",
                "/minbin/Coördinatie, Coördinatie",
                "/minbin/'s-Gravenhage, 's-Gravenhage",
                "/minbin/DGOO/Kade, DGOO/Kade",
                "/minbin/KADE, KADE",
                "/minbin/kade, Kade",
                "/minbin/kade-noord, Kade noord",
            })
    void isATeamWithExactlyThatName(String path, String name) {
        assertThat(Group.of(path, "minbin")).isEqualTo(new Team(path, "minbin", name));
    }

    @Test
    void isTheSameWithoutItsLeadingSlash() {
        assertThat(Group.of("minbin/kade", "minbin")).isEqualTo(Group.of("/minbin/kade", "minbin"));
    }

    @Test
    void isOneWithWhatIsEqualByUnicodeNfc() {
        assertThat(Group.of("/minbin/Coo\u0308rdinatie", "minbin"))
                .isEqualTo(Group.of("/minbin/Co\u00f6rdinatie", "minbin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/minbin/Kade noord",
                "/minbin/KADE NOORD",
                "/minbin/Kade  noord",
                "/minbin/kadenoord",
                "/minbin/\uff2bade noord",
                "/minbin/Kade\u00a0noord"
            })
    void looksLikeATeamOfWhichOnlyFormCaseOrSpacesDiffer(String path) {
        Team one = (Team) Group.of("/minbin/kade-noord", "minbin");
        Team other = (Team) Group.of(path, "minbin");

        assertThat(other).isNotEqualTo(one);
        assertThat(other.sight()).isEqualTo(one.sight());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/minbin/Kade zuid", "/minbin/Kade-noord", "/minbin/kade/noord", "/minbin/kade-noord-2"})
    void looksLikeNoTeamThatReadsOtherwise(String path) {
        Team one = (Team) Group.of("/minbin/kade-noord", "minbin");

        assertThat(((Team) Group.of(path, "minbin")).sight()).isNotEqualTo(one.sight());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/minbin",
                "minbin",
                "/minbin/",
                "/minbin//kade",
                "/minbin/kade/",
                "//kade",
                "/minbin/ ",
                "/Min Bin/kade",
                "/minbin/a\tb",
                "/minbin/a\u202eb",
                "/minbin/a\u0000b",
                "/minbin/\ud83d"
            })
    void isLeftOutWhenItNamesNoTeam(String path) {
        assertThat(Group.of(path, "minbin")).isEqualTo(new LeftOut(path, Why.NOT_A_TEAM_PATH));
    }

    @Test
    void isLeftOutWhenItIsTooLong() {
        String longest = "/minbin/" + "x".repeat(247);

        assertThat(Group.of(longest, "minbin")).isInstanceOf(Team.class);
        assertThat(Group.of(longest + "x", "minbin")).isInstanceOf(LeftOut.class);
    }

    @Test
    void isLeftOutWhenItIsOfAnotherOrganisation() {
        assertThat(Group.of("/minwater/kade", "minbin"))
                .isEqualTo(new LeftOut("/minwater/kade", Why.OTHER_ORGANISATION));
    }
}
