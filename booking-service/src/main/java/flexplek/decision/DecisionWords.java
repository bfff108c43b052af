package flexplek.decision;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of decisions; the Dutch stands in {@code messages/decision_nl.properties}. */
@MessageBundle(value = "decision", locale = "en")
interface DecisionWords {

    @Message(
            "Who looks after the building reads what its rules refused to others. Leave buildingId out to read your own.")
    String onlyCaretakers();
}
