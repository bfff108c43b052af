package flexplek.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One refusal as it is said in English and in Dutch. */
public record Spoken(List<String> english, List<String> dutch) {

    private static final Pattern UTC = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?Z");

    /** Each sentence is said in both, in words of its own, and none tells a time in UTC or has an empty place in it. */
    public void isWhole() {
        assertThat(dutch).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
        assertThat(Stream.concat(english.stream(), dutch.stream()))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence)
                        .isNotBlank()
                        .doesNotContainPattern(UTC)
                        .doesNotContain("NOT_FOUND", "null", "{", "  ", "()"));
    }

    /** A table of refusals has one of every kind there is. */
    public static void everyKindIsAmong(Collection<?> refusals, Class<?> sealed) {
        assertThat(refusals.stream().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .isEqualTo(Set.of(sealed.getPermittedSubclasses()));
    }
}
