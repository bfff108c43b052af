package flexplek.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiLintTest {

    @Test
    void theApiDocumentsFollowTheDesignRules() {
        assertThat(Spectral.findings(Spectral.documents()))
                .as("Run 'npm run lint' in contracts/lint to see them with their lines.")
                .isEmpty();
    }
}
