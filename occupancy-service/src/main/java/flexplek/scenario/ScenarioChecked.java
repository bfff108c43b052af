package flexplek.scenario;

import flexplek.platform.Problems;
import flexplek.platform.Problems.Violation;
import flexplek.platform.Wording;
import flexplek.scenario.ScenarioRequest.Figure;
import flexplek.scenario.ScenarioRequest.Variant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request of scenarios must hold beyond the form of its fields; names everything that is wrong with it. */
final class ScenarioChecked {

    private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    private final List<Violation> wrong = new ArrayList<>();

    static ServiceLevel level(@Nullable Double share) {
        return share == null
                ? ServiceLevel.NINETEEN_OF_TWENTY
                : ServiceLevel.find(share).orElseThrow(() -> Problems.badField("level", say(ScenarioWords::level)));
    }

    List<Scenario> of(List<Variant> variants) {
        List<Scenario> scenarios = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            scenarios.add(scenario("variants[" + i + "]", variants.get(i)));
        }
        if (!wrong.isEmpty()) {
            throw Problems.badFields(wrong);
        }
        return scenarios;
    }

    private Scenario scenario(String at, Variant variant) {
        List<Group> groups = variant.groups();
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).saysEveryDayOrOne()) {
                wrong.add(new Violation(at + ".groups[" + i + "].presence", say(ScenarioWords::presence)));
            }
        }
        if (groups.stream().mapToLong(Group::people).sum() > Group.MOST_PEOPLE) {
            wrong.add(new Violation(at + ".groups", say(words -> words.mostPeople(Group.MOST_PEOPLE))));
        }
        return new Scenario(variant.name(), variant.sharing(), groups, inputs(at, variant));
    }

    private Map<Input, Stated> inputs(String at, Variant variant) {
        Map<Input, Stated> inputs = new EnumMap<>(Input.class);
        for (Input input : Input.values()) {
            Stated standard = input.standard();
            if (standard != null) {
                inputs.put(input, standard);
            }
        }
        if (variant.inputs() != null) {
            variant.inputs().given().forEach((input, figure) -> {
                check(at + ".inputs." + input.field(), input, figure);
                inputs.put(input, figure.stated());
            });
        }
        return inputs;
    }

    private void check(String at, Input input, Figure figure) {
        bounds(at + ".value", input, figure.value());
        bounds(at + ".low", input, figure.low());
        bounds(at + ".high", input, figure.high());
        if (figure.low() != null && figure.low() > figure.value()) {
            wrong.add(new Violation(at + ".low", say(ScenarioWords::low)));
        }
        if (figure.high() != null && figure.high() < figure.value()) {
            wrong.add(new Violation(at + ".high", say(ScenarioWords::high)));
        }
        if (input.isCited() && (figure.source() == null || figure.source().isBlank())) {
            wrong.add(new Violation(at + ".source", say(ScenarioWords::source)));
        }
        if (figure.asOf() == null
                ? input.isCited()
                : !DATE.matcher(figure.asOf()).matches()) {
            wrong.add(new Violation(at + ".asOf", say(ScenarioWords::date)));
        }
    }

    private void bounds(String at, Input input, @Nullable Double value) {
        if (value != null && !input.allows(value)) {
            wrong.add(new Violation(at, say(words -> words.between(written(input.least()), written(input.most())))));
        }
    }

    private static String written(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Wording say(Function<ScenarioWords, String> message) {
        return Wording.of(ScenarioWords.class, message);
    }
}
