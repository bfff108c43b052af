package flexplek.session;

import java.util.Objects;
import java.util.stream.Stream;

/** A person's token names so many groups that no service would take it. */
final class TooManyGroups extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static boolean among(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(TooManyGroups.class::isInstance);
    }
}
