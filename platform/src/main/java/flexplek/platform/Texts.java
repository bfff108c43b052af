package flexplek.platform;

import java.lang.Character.UnicodeScript;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What callers write as text, in bodies, paths and queries alike: read strictly, or refused by saying what is right. */
public final class Texts {

    static final Wording UUID_FORM = Wording.of(GeneralWords.class, GeneralWords::uuid);
    static final Wording DATE_FORM = Wording.of(GeneralWords.class, GeneralWords::date);
    static final Wording TIME_FORM = Wording.of(GeneralWords.class, GeneralWords::time);
    static final Wording INSTANT_FORM = Wording.of(GeneralWords.class, GeneralWords::instant);

    private static final Wording CHARACTERS = Wording.of(GeneralWords.class, GeneralWords::characters);
    private static final Wording ONE_LINE = Wording.of(GeneralWords.class, GeneralWords::oneLine);

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,10}");

    /** Their letters stand beside each other as they are; others are written with joiners too. */
    private static final Set<UnicodeScript> WITHOUT_JOINERS = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private Texts() {}

    /** Says of a text that {@link #canBeKept} is not so. */
    public static Wording characters() {
        return CHARACTERS;
    }

    /** Says of a text that {@link #isOneLine} is not so. */
    public static Wording lines() {
        return ONE_LINE;
    }

    /** In full: Java also takes shortened ones. */
    static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not in full");
        }
        return id;
    }

    static LocalDate date(String text) {
        return within(LocalDate.parse(text));
    }

    static Instant instant(String text) {
        Instant instant = OffsetDateTime.parse(text).toInstant();
        within(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    /** Composed, so that what Unicode holds for the same text is kept as one. */
    static String line(String text) {
        if (!isOneLine(text)) {
            throw new IllegalArgumentException("not one line");
        }
        return Codes.composed(text);
    }

    /** In the digits of ASCII, and without a plus: Java also takes those of other scripts. */
    static Integer wholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("other digits");
        }
        return Integer.valueOf(text);
    }

    static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }

    /** Beyond, Java and PostgreSQL stop agreeing, and no rule has a meaning. */
    private static LocalDate within(LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2100) {
            throw new DateTimeException("far from now");
        }
        return date;
    }

    /**
     * One line that shows all it says: nothing in it ends a line, turns its order round or cannot be seen, but the joiners that
     * emoji and some scripts are written with.
     */
    public static boolean isOneLine(String text) {
        int before = ' ';
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int c = text.codePointAt(i);
            if (isUnseen(c) && !belongsBehind(before, c)) {
                return false;
            }
            before = c;
        }
        return canBeKept(text);
    }

    /** The text as one line; for what was taken in from elsewhere, or before it was refused. */
    public static String asOneLine(String text) {
        if (isOneLine(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            boolean stays = Character.getType(c) != Character.SURROGATE && (!isUnseen(c) || belongsBehind(before, c));
            if (stays || (Character.getType(c) != Character.FORMAT && isUnseen(c))) {
                before = stays ? c : ' ';
                line.appendCodePoint(before);
            }
        }
        return line.toString().strip().replaceAll(" {2,}", " ");
    }

    /** Fillers and variation selectors are letters and marks to Unicode, and not to be seen all the same. */
    public static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                c == 0x034F
                        || c == 0x115F
                        || c == 0x1160
                        || c == 0x3164
                        || c == 0xFFA0
                        || (c >= 0xFE00 && c <= 0xFE0F)
                        || (c >= 0xE0100 && c <= 0xE01EF);
        };
    }

    private static boolean belongsBehind(int before, int c) {
        return switch (c) {
            case 0x200C, 0x200D -> takesJoiners(before);
            case 0xFE0E, 0xFE0F -> Character.isEmoji(before);
            default -> false;
        };
    }

    private static boolean takesJoiners(int c) {
        return c == 0xFE0F
                || Character.isExtendedPictographic(c)
                || Character.isEmojiModifier(c)
                || (!isUnseen(c) && !WITHOUT_JOINERS.contains(UnicodeScript.of(c)));
    }

    /** PostgreSQL keeps no NUL, and half a surrogate pair is no character in UTF-8. */
    public static boolean canBeKept(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0' || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
