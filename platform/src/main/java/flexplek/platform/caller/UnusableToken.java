package flexplek.platform.caller;

import flexplek.platform.Wording;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** A token that is valid and yet cannot be used, with what an operator must set. */
final class UnusableToken {

    private UnusableToken() {}

    /** It says of nobody that they call. */
    static final class NoSubject extends UnauthorizedException {
        private final transient Wording why;

        NoSubject(String claim, Wording why) {
            super("unusable claim " + claim);
            this.why = why;
        }

        Wording why() {
            return why;
        }
    }

    /** It says it in a form that cannot be read. */
    static final class Refused extends ForbiddenException {
        private final transient Wording why;

        Refused(String claim, Wording why) {
            super("unusable claim " + claim);
            this.why = why;
        }

        Wording why() {
            return why;
        }
    }
}
