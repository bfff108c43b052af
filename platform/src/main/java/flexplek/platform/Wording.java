package flexplek.platform;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a problem says: a message with what it is about, put into words when it is known who reads it. */
@FunctionalInterface
public interface Wording {

    String in(Tongue tongue);

    /** A message of a bundle, as in {@code Wording.of(GeneralWords.class, GeneralWords::uuid)}. */
    static <W> Wording of(Class<W> bundle, Function<W, String> message) {
        return of(bundle, (words, tongue) -> message.apply(words));
    }

    /** One that names days or times, or has another wording in it. */
    static <W> Wording of(Class<W> bundle, BiFunction<W, Tongue, String> message) {
        return tongue -> message.apply(words(bundle, tongue), tongue);
    }

    /** What was said in the reader's language already, as Bean Validation does. */
    static Wording said(String text) {
        return tongue -> text;
    }

    private static <W> W words(Class<W> bundle, Tongue tongue) {
        return tongue.equals(Tongue.ENGLISH)
                ? MessageBundles.get(bundle)
                : MessageBundles.get(
                        bundle, Localized.Literal.of(tongue.language().getLanguage()));
    }
}
