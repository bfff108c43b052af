package flexplek.demo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorldTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 24);
    private static final World WORLD = World.of(World.SEED, DATE);
    private static final Map<UUID, Person> PEOPLE =
            WORLD.population().people().stream().collect(Collectors.toMap(Person::id, Function.identity()));

    @Test
    void staysTheSameForTheSameSeedAndDate() {
        assertThat(World.of(World.SEED, DATE).toString()).isEqualTo(WORLD.toString());
        assertThat(World.of(World.SEED + 1, DATE).toString()).isNotEqualTo(WORLD.toString());
    }

    @Test
    void keepsThePeopleAndBuildingsOfAnotherDate() {
        var later = World.of(World.SEED, DATE.plusDays(1));

        assertThat(later.buildings()).isEqualTo(WORLD.buildings());
        assertThat(later.population().people().stream().map(Person::id))
                .isEqualTo(WORLD.population().people().stream().map(Person::id).toList());
    }

    @Test
    void hasTenPeopleForSevenDesksInTeamsOfSixToFourteen() {
        int desks = WORLD.buildings().stream().mapToInt(b -> b.desks().size()).sum();

        assertThat((double) desks / WORLD.population().people().size()).isCloseTo(0.7, within(0.01));
        assertThat(WORLD.population().teams()).allMatch(team -> team.size() >= 6 && team.size() <= 14);
        assertThat(WORLD.population().people().stream().map(Person::id)).doesNotHaveDuplicates();
        assertThat(WORLD.population().people().stream().map(Person::displayName))
                .doesNotHaveDuplicates();
        assertThat(WORLD.population().teams().stream().map(Team::path)).doesNotHaveDuplicates();
    }

    @Test
    void givesEveryNewcomerAMentorOfTheSameTeam() {
        var newcomers =
                PEOPLE.values().stream().filter(p -> p.mentorId() != null).toList();

        assertThat(newcomers).allMatch(p -> !p.startedOn().isBefore(DATE.minusDays(90)));
        assertThat(newcomers).allMatch(p -> person(p.mentorId()).team().equals(p.team()));
        assertThat(newcomers).allMatch(p -> person(p.mentorId()).mentorId() == null);
        assertThat((double) newcomers.size() / PEOPLE.size()).isCloseTo(0.08, within(0.02));
    }

    @Test
    void placesThoseWhoSignInInTheirTeams() {
        var teams = WORLD.population().people().stream()
                .collect(Collectors.toMap(Person::id, p -> p.team().path()));

        assertThat(teams.get(SignInPerson.NEWCOMER.id())).isEqualTo("/minbin/kade");
        assertThat(teams.get(SignInPerson.ADMIN.id())).isEqualTo("/minbin/facility");
        assertThat(teams.get(SignInPerson.EMPLOYEE2.id())).isEqualTo("/minwater/sluis");
        assertThat(SignInPerson.EMPLOYEE.id()).hasToString("00000000-0000-4000-8000-000000000001");
    }

    private static Person person(@Nullable UUID id) {
        return Objects.requireNonNull(PEOPLE.get(Objects.requireNonNull(id)));
    }
}
