package flexplek.trial;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences that a module has for people, in each language. */
public final class MessageBundles {

    private static final Pattern PLACE = Pattern.compile("\\{#?(?:if |switch )?(\\w+)[^}]*}");
    private static final Set<String> OF_QUTE = Set.of("else", "case");

    private MessageBundles() {}

    /** Each sentence is there in both languages, says the same things in both, and is not the English one twice. */
    public static void areWholeInBothLanguages() {
        List<JavaClass> bundles = new ClassFileImporter(List.of(new OwnClasses()))
                .importPackages("flexplek").stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .toList();
        assertThat(bundles).isNotEmpty();
        bundles.forEach(bundle -> check(bundle.reflect()));
    }

    private static void check(Class<?> bundle) {
        String name = bundle.getAnnotation(MessageBundle.class).value();
        Map<String, String> english = new TreeMap<>(file(name, "en"));
        Stream.of(bundle.getDeclaredMethods())
                .filter(method -> !isInTheFile(method))
                .forEach(method -> english.put(
                        method.getName(), method.getAnnotation(Message.class).value()));
        Map<String, String> dutch = file(name, "nl");

        assertThat(english.keySet())
                .as(name)
                .isEqualTo(Stream.of(bundle.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toSet()));
        assertThat(dutch.keySet()).as(name).isEqualTo(english.keySet());
        for (Method method : bundle.getDeclaredMethods()) {
            String key = method.getName();
            Set<String> about =
                    Stream.of(method.getParameters()).map(Parameter::getName).collect(Collectors.toSet());
            assertThat(places(said(english, key))).as(name + "." + key).isEqualTo(about);
            assertThat(places(said(dutch, key))).as(name + "." + key).isEqualTo(about);
            if (isASentence(said(english, key))) {
                assertThat(dutch.get(key)).as(name + "." + key).isNotEqualTo(english.get(key));
            }
        }
    }

    private static String said(Map<String, String> sentences, String key) {
        return requireNonNull(sentences.get(key), key);
    }

    /** A word alone may be the same in both. */
    private static boolean isASentence(String english) {
        return PLACE.matcher(english).replaceAll("").strip().contains(" ");
    }

    private static boolean isInTheFile(Method method) {
        return method.getAnnotation(Message.class).value().equals(Message.DEFAULT_VALUE);
    }

    private static Set<String> places(String sentence) {
        Set<String> places = PLACE.matcher(sentence)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        places.removeAll(OF_QUTE);
        return places;
    }

    private static Map<String, String> file(String name, String language) {
        Properties sentences = new Properties();
        try (InputStream file = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("messages/" + name + "_" + language + ".properties")) {
            if (file != null) {
                sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, sentences::getProperty, (a, b) -> a, TreeMap::new));
    }
}
