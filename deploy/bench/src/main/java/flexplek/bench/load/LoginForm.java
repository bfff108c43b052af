package flexplek.bench.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form of Keycloak's page: where it is sent, and the hidden fields that go with it. */
record LoginForm(String action, String hidden) {
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("<input(?=[^>]* type=\"hidden\")[^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    static Optional<LoginForm> on(String page) {
        return first(ACTION, page).map(action -> new LoginForm(plain(action), hidden(page)));
    }

    private static String hidden(String page) {
        return HIDDEN.matcher(page)
                .results()
                .map(field -> field.group())
                .flatMap(field -> first(NAME, field).stream()
                        .map(name -> name + "="
                                + DoorSignIn.encoded(plain(first(VALUE, field).orElse("")))))
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String plain(String written) {
        return written.replace("&amp;", "&");
    }
}
