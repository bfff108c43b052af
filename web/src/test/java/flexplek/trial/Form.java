package flexplek.trial;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form of a page: where it is sent, and the hidden fields that go with it. */
record Form(String action, String hidden) {
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]* type=\"hidden\"[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    static Form on(String page) {
        Matcher action = ACTION.matcher(page);
        if (!action.find()) {
            throw new IllegalStateException("No form on the page: " + page);
        }
        String hidden = HIDDEN.matcher(page)
                .results()
                .map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Form(action.group(1).replace("&amp;", "&"), hidden);
    }
}
