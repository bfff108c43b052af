package flexplek.bench.ground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountsTest {

    @Test
    void areOfPeopleOfTheirOwnInTeamsThatAreThere() throws IOException {
        Set<String> teams = new HashSet<>();
        read(Accounts.teams())
                .at("/groups/0/subGroups")
                .forEach(team -> teams.add(team.path("path").asText()));
        Set<String> names = new HashSet<>();
        for (JsonNode person : read(Accounts.people(0, Accounts.MOST)).path("users")) {
            names.add(person.path("username").asText());
            assertThat(teams).contains(person.at("/groups/0").asText());
            assertThat(person.at("/attributes/organisation/0").asText()).isEqualTo("bench");
        }

        assertThat(names).hasSize(Accounts.MOST).contains(Accounts.name(17));
    }

    private static JsonNode read(String members) throws IOException {
        return new ObjectMapper().readTree("{" + members + "}");
    }
}
