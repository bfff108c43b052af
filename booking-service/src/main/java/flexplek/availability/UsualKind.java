package flexplek.availability;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@link Usual}, as the API calls it. */
@Schema(
        name = "Usual",
        description = "FAVOURITE: I took it among those that I like. HABIT: I was there on several days lately."
                + " LAST_TIME: I was there once, and nowhere else since.")
enum UsualKind {
    FAVOURITE,
    HABIT,
    LAST_TIME
}
