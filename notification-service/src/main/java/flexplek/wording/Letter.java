package flexplek.wording;

import flexplek.platform.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * News in words: what happened, the facts one by one, what to do next and where. Each is one line, whatever somebody typed
 * long ago or another directory holds: lines of a mail are ours alone.
 */
public record Letter(
        Language language,
        String title,
        String text,
        List<Line> lines,
        String next,
        String linkText,
        String link,
        String footer) {

    public Letter {
        title = Texts.asOneLine(title);
        text = Texts.asOneLine(text);
    }

    /** With one more line after the others. */
    Letter with(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new Letter(language, title, text, more, next, linkText, link, footer);
    }

    /** One fact with its label; several values read as a list. */
    public record Line(String label, List<String> values) {

        public Line {
            values = values.stream().map(Texts::asOneLine).toList();
        }
    }
}
