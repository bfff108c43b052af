package flexplek.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What problems say, in Dutch. The code says it in English, as logs and the documents shared with the other services do; the
 * two files of phrases pair each of these sentences with its Dutch. {@code {0}} stands for what differs from one to the other.
 */
final class Phrases {

    private record Phrase(Pattern english, List<Integer> places, String dutch, int weight) {}

    /** Looking for two places in a text costs the square of its length, and what callers send may be in it. */
    private static final int LONGEST = 1000;

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final List<Phrase> phrases;

    Phrases() {
        Properties dutch = file("nl");
        phrases = file("en").entrySet().stream()
                .map(e -> phrase((String) e.getValue(), dutch.getProperty((String) e.getKey())))
                .sorted(Comparator.comparingInt(Phrase::weight).reversed())
                .toList();
    }

    static Properties file(String language) {
        String name = "phrases_" + language + ".properties";
        try (InputStream file = Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name)) {
            Properties phrases = new Properties();
            phrases.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return phrases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Phrase phrase(String english, String dutch) {
        StringBuilder pattern = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        int read = 0;
        for (MatchResult place : PLACE.matcher(english).results().toList()) {
            pattern.append(Pattern.quote(english.substring(read, place.start())))
                    .append("(.*?)");
            places.add(Integer.valueOf(place.group(1)));
            read = place.end();
        }
        pattern.append(Pattern.quote(english.substring(read)));
        return new Phrase(
                Pattern.compile(pattern.toString(), Pattern.DOTALL),
                places,
                dutch,
                english.length() - 3 * places.size());
    }

    /** The Dutch of an English sentence; what stands in a place of it is said in Dutch as well, where it is a phrase. */
    Optional<String> dutch(String english) {
        if (english.length() > LONGEST) {
            return Optional.empty();
        }
        for (Phrase phrase : phrases) {
            Matcher said = phrase.english.matcher(english);
            if (said.matches()) {
                return Optional.of(PLACE.matcher(phrase.dutch)
                        .replaceAll(place -> Matcher.quoteReplacement(filling(phrase, said, place))));
            }
        }
        return Optional.empty();
    }

    private String filling(Phrase phrase, MatchResult said, MatchResult place) {
        String filling = said.group(1 + phrase.places.indexOf(Integer.valueOf(place.group(1))));
        return dutch(filling).orElse(filling);
    }
}
