package flexplek.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those that every service sends. */
@ApplicationScoped
class GeneralProblemTypes implements ProblemTypes {

    private static final ProblemType.In<GeneralWords> TYPES = ProblemType.in(GeneralWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(
                TYPES.of("bad-request", GeneralWords::badRequest, GeneralWords::whyBadRequest),
                TYPES.of("not-found", GeneralWords::notFound, GeneralWords::whyNotFound),
                TYPES.of("not-allowed", GeneralWords::notAllowed, GeneralWords::whyNotAllowed),
                TYPES.of("forbidden", GeneralWords::notAllowed, GeneralWords::whyNotAllowed),
                TYPES.of("unauthorized", GeneralWords::unauthorized, GeneralWords::whyUnauthorized),
                TYPES.of("method-not-allowed", GeneralWords::method, GeneralWords::whyMethodNotAllowed),
                TYPES.of("not-acceptable", GeneralWords::form, GeneralWords::whyNotAcceptable),
                TYPES.of("unsupported-media-type", GeneralWords::form, GeneralWords::whyUnsupportedMediaType),
                TYPES.of("body-too-large", GeneralWords::tooLarge, GeneralWords::whyBodyTooLarge),
                TYPES.of("too-many-requests", GeneralWords::tooMuch, GeneralWords::whyTooManyRequests),
                TYPES.of("try-again", GeneralWords::tryAgain, GeneralWords::whyTryAgain),
                TYPES.of("changed-meanwhile", GeneralWords::changed, GeneralWords::whyChangedMeanwhile),
                TYPES.of("internal-server-error", GeneralWords::fault, GeneralWords::whyInternalServerError));
    }
}
