package flexplek.platform;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Codes and names as people see them. Those that Unicode holds for the same text (NFC) are one; those that only look the same
 * are told, since nobody sees the difference and a twin would take the place of the true one.
 */
public final class Codes {

    private final Map<String, String> bySight = new HashMap<>();

    public Codes() {}

    public Codes(Collection<String> known) {
        known.forEach(code -> bySight.putIfAbsent(sight(code), code));
    }

    /** A code that looks like this one and is another; this one is remembered when there is none. */
    public Optional<String> twinOf(String code) {
        String twin = bySight.putIfAbsent(sight(code), code);
        return Optional.ofNullable(twin).filter(other -> !other.equals(code));
    }

    /** As it is kept: in the form NFC, in which texts that Unicode holds for the same are equal. */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The same for all texts that differ in form, case, dashes, spaces or what is invisible alone. */
    public static String sight(String code) {
        String seen = Normalizer.normalize(code, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Texts.isUnseen(c) && !Character.isSpaceChar(c) && !Character.isWhitespace(c))
                .map(c -> Character.getType(c) == Character.DASH_PUNCTUATION ? '-' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String folded = seen.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    /** Without what cannot be seen: control and format characters, and spaces that are not the plain one. */
    public static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c ->
                        Texts.isUnseen(c) || (c != ' ' && (Character.isSpaceChar(c) || Character.isWhitespace(c))));
    }
}
