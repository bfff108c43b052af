package flexplek.platform;

import flexplek.trial.MessageBundles;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {

    @Test
    void areWholeInBothLanguages() {
        MessageBundles.areWholeInBothLanguages();
    }
}
