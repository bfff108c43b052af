package flexplek.closure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of closures; the Dutch stands in {@code messages/closure_nl.properties}. */
@MessageBundle(value = "closure", locale = "en")
interface ClosureWords {

    @Message("There is no such closure, it is over, or it is not yours to see.")
    String noClosure();

    @Message("must be a quarter hour by the building's clock, such as 09:15")
    String quarterHour();

    @Message("must not be past; leave it out to begin now")
    String startPast();

    @Message("must be later than start")
    String laterThanStart();

    @Message("must be later than now; take the closure away to end it now")
    String endPast();

    @Message("must be there, or the other one")
    String endOrReason();

    @Message("must be a space of this building")
    String spaceHere();

    @Message("must say why the space is out of service")
    String outReason();
}
