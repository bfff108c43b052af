package flexplek.buildingimport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which level a floor is of which only the code is known: the number in it, or what ground floors and cellars are called. */
final class FloorLevels {

    /** A dash is a minus only where nothing stands before it. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])(?:(?<=^|\\s)-)?[0-9]{1,3}(?![0-9])");

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("bg", 0),
            Map.entry("bgg", 0),
            Map.entry("g", 0),
            Map.entry("gf", 0),
            Map.entry("begane grond", 0),
            Map.entry("ground", 0),
            Map.entry("ground floor", 0),
            Map.entry("kelder", -1),
            Map.entry("souterrain", -1),
            Map.entry("basement", -1));

    private FloorLevels() {}

    /** Gives each floor that is new its level, and says so where its code does not. */
    static void give(List<ObjectNode> features, PresentPlan present, Notes notes) {
        Map<String, Integer> levels = new HashMap<>();
        present.floors().forEach((code, floor) -> levels.put(code, floor.level()));
        for (ObjectNode feature : features) {
            ObjectNode properties = (ObjectNode) feature.path("properties");
            String floor = properties.path("floor").asText();
            if (properties.path("feature").asText().equals("floor") && !levels.containsKey(floor)) {
                int level = of(floor).orElseGet(() -> above(levels));
                levels.put(floor, level);
                properties.put("level", level);
                if (!floor.matches("-?[0-9]+")) {
                    notes.add(PlanFile.FILE, words -> words.levelOf(floor, level));
                }
            }
        }
    }

    private static int above(Map<String, Integer> levels) {
        return Math.min(
                200, levels.values().stream().mapToInt(level -> level).max().orElse(-1) + 1);
    }

    static Optional<Integer> of(String code) {
        Integer word = WORDS.get(code.strip().toLowerCase(Locale.ROOT));
        if (word != null) {
            return Optional.of(word);
        }
        Matcher number = NUMBER.matcher(code);
        if (!number.find()) {
            return Optional.empty();
        }
        int level = Integer.parseInt(number.group());
        return level < -20 || level > 200 ? Optional.empty() : Optional.of(level);
    }
}
