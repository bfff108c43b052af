package flexplek.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTokenTest {

    private static final Instant EXPIRES = Instant.parse("2026-11-24T08:15:00Z");

    @Test
    void readsWhatTheTokenTells() {
        assertThat(read(Map.of(
                        "organisation", "minbin",
                        "name", "Emma de Wit",
                        "groups", List.of("/minbin/kade", "/minbin/Bouw & Techniek"))))
                .isEqualTo(new CallerToken(
                        "emma",
                        "minbin",
                        "Emma de Wit",
                        Set.of("/minbin/kade", "/minbin/Bouw & Techniek"),
                        Set.of("employee"),
                        EXPIRES));
    }

    @Test
    void whatIsLeftOutIsNotKnownAndAnEmptyListIsNone() {
        CallerToken bare = read(Map.of());

        assertThat(bare.organisation()).isNull();
        assertThat(bare.name()).isNull();
        assertThat(bare.groups()).isNull();
        assertThat(read(Map.of("groups", List.of())).groups()).isEmpty();
        assertThat(read(Map.of("organisation", List.of())).organisation()).isNull();
        assertThat(read(Map.of("organisation", " ")).organisation()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f:7b0c5a3e-1111-4000-8000-000000000001:jdevries", "1-1-1-1-1", "A", " ", "~"})
    void takesAnySubjectOfOpenIdConnectAsItIs(String subject) {
        assertThat(read(Map.of("sub", subject)).subject()).isEqualTo(subject);
        assertThat(read(Map.of("sub", "x".repeat(255))).subject()).hasSize(255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zo\u00eb", "a\tb", "a\u0000", "\ud83d"})
    void refusesASubjectThatIsNoneAndSaysWhatToSet(String subject) {
        assertThatThrownBy(() -> read(Map.of("sub", subject)))
                .isInstanceOf(UnusableToken.Refused.class)
                .hasMessageContaining("claim sub")
                .hasMessageNotContaining(subject);
        assertThatThrownBy(() -> read(Map.of("sub", "x".repeat(256)))).isInstanceOf(UnusableToken.Refused.class);
    }

    @Test
    void refusesATokenOfNobody() {
        assertThatThrownBy(() -> CallerToken.read(new Token(Map.of("exp", EXPIRES.getEpochSecond())), Set.of()))
                .isInstanceOf(UnusableToken.NoSubject.class)
                .hasMessageContaining("claim sub");
        assertThatThrownBy(() -> read(Map.of("sub", ""))).isInstanceOf(UnusableToken.NoSubject.class);
    }

    @Test
    void takesAListOfOneOrganisation() {
        assertThat(read(Map.of("organisation", List.of("minbin"))).organisation())
                .isEqualTo("minbin");
    }

    @Test
    void refusesAnOrganisationThatIsNoKey() {
        for (Object wrong :
                List.of("MinBin", "x".repeat(41), "min bin", 7, List.of("minbin", "minwater"), Map.of("a", "b"))) {
            assertThatThrownBy(() -> read(Map.of("organisation", wrong)))
                    .as(String.valueOf(wrong))
                    .isInstanceOf(UnusableToken.Refused.class)
                    .hasMessageContaining("claim organisation");
        }
    }

    @Test
    void keepsEveryGroupSoThatItCanBeNamed() {
        assertThat(read(Map.of("groups", List.of("kade", 7, ""))).groups()).containsExactlyInAnyOrder("kade", "7", "");
        assertThat(read(Map.of("groups", "/minbin/kade")).groups()).containsExactly("/minbin/kade");
    }

    private static CallerToken read(Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(Map.of("sub", "emma", "exp", EXPIRES.getEpochSecond()));
        all.putAll(claims);
        return CallerToken.read(new Token(all), Set.of("employee"));
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"
        }) // as the interface says: null for what is not there
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
