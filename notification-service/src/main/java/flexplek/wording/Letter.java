package flexplek.wording;

import java.util.List;

/** News in words: what happened, the facts one by one, what to do next and where. */
public record Letter(
        Language language,
        String title,
        String text,
        List<Line> lines,
        String next,
        String linkText,
        String link,
        String footer) {

    /** One fact with its label; several values read as a list. */
    public record Line(String label, List<String> values) {}
}
