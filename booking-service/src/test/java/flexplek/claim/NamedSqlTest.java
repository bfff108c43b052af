package flexplek.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedSqlTest {

    @Test
    void knowsThePlacesOfEachName() {
        NamedSql sql = NamedSql.of("select :one::text, x.y from t where a = :two and b = :one -- :three\n");

        assertThat(sql.text().strip()).isEqualTo("select ?::text, x.y from t where a = ? and b = ?");
        assertThat(sql.places()).isEqualTo(Map.of("one", List.of(1, 3), "two", List.of(2)));
    }

    @Test
    void leavesOutWhatNoRuleCounts() {
        NamedSql counted = NamedSql.read(ClaimStatement.class, "claim.sql");
        NamedSql uncounted = NamedSql.read(ClaimStatement.class, "claim.sql", "counted");

        assertThat(counted.places()).containsKeys("scopes", "from", "id", "key");
        assertThat(uncounted.places()).containsKeys("id", "key").doesNotContainKeys("scopes", "from");
        assertThat(uncounted.text()).doesNotContain("counter ");
    }
}
