package flexplek.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL with named parameters from a file beside a class, read once; {@code places} are the positions of each name. */
record NamedSql(String text, Map<String, List<Integer>> places) {

    /** A name after a colon that is not the second of a cast. */
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]\\w*)");

    /** {@code without}: what stands between {@code -- if} this word and {@code -- end} is left out. */
    static NamedSql read(Class<?> beside, String file, String without) {
        return of(content(beside, file).replaceAll("(?s)-- if " + without + "\\b.*?-- end\\b", ""));
    }

    static NamedSql read(Class<?> beside, String file) {
        return of(content(beside, file));
    }

    static NamedSql of(String sql) {
        Matcher name = NAME.matcher(sql.replaceAll("--[^\n]*", ""));
        StringBuilder text = new StringBuilder();
        Map<String, List<Integer>> places = new HashMap<>();
        for (int place = 1; name.find(); place++) {
            places.computeIfAbsent(name.group(1), n -> new ArrayList<>()).add(place);
            name.appendReplacement(text, "?");
        }
        return new NamedSql(name.appendTail(text).toString(), Map.copyOf(places));
    }

    private static String content(Class<?> beside, String file) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BoundSql prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        return new BoundSql(statement, places);
    }
}
