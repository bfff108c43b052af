package flexplek.wording;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that people are told things in. */
public enum Language {
    NL(Locale.of("nl", "NL")),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The tag for {@code lang} attributes and {@code Content-Language}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** What the person chose; Dutch when that is none of ours. */
    public static Language of(@Nullable String chosen) {
        for (Language language : values()) {
            if (chosen != null && Locale.forLanguageTag(chosen).getLanguage().equals(language.tag())) {
                return language;
            }
        }
        return NL;
    }
}
