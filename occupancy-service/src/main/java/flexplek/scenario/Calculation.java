package flexplek.scenario;

import flexplek.scenario.ScenarioRun.Calculated;
import flexplek.scenario.ScenarioRun.End;
import flexplek.scenario.ScenarioRun.Need;
import flexplek.scenario.ScenarioRun.Sensitivity;
import flexplek.scenario.ScenarioRun.Used;
import flexplek.scenario.ScenarioRun.Weekday;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Calculates scenarios one after the other.
 *
 * @param threads how many draw at the same time; the outcome is the same for any number
 */
record Calculation(ServiceLevel level, int runs, long seed, int threads, Watch watch) {

    ScenarioRun of(List<Scenario> scenarios) {
        return new ScenarioRun(
                level.share(),
                runs,
                Simulation.DAYS,
                seed,
                scenarios.stream().map(this::calculated).toList());
    }

    private Calculated calculated(Scenario scenario) {
        watch.check();
        return new Calculated(
                scenario.name(),
                scenario.sharing(),
                scenario.groups(),
                scenario.inputs().entrySet().stream()
                        .map(input -> Used.of(input.getKey(), input.getValue()))
                        .toList(),
                weekdays(scenario),
                needs(scenario),
                scenario.outcome(level),
                sensitivities(scenario));
    }

    private List<Weekday> weekdays(Scenario scenario) {
        List<Pool> pools = scenario.pools();
        return IntStream.range(0, Pool.WEEKDAYS)
                .mapToObj(weekday -> new Weekday(
                        DayOfWeek.of(weekday + 1),
                        Math.round(scenario.expected(weekday) * 10) / 10.0,
                        pools.stream()
                                .mapToInt(pool -> pool.on(weekday).enoughFor(level))
                                .sum()))
                .toList();
    }

    private List<Need> needs(Scenario scenario) {
        List<Headcount> days = scenario.pools().stream().map(Pool::onAnyDay).toList();
        Map<ServiceLevel, Simulated> drawn = new Simulation(scenario.pools(), runs, seed, threads, watch).run();
        return Stream.of(ServiceLevel.values())
                .map(each -> need(scenario, each, days, drawn))
                .toList();
    }

    private static Need need(
            Scenario scenario, ServiceLevel level, List<Headcount> days, Map<ServiceLevel, Simulated> drawn) {
        int exact = days.stream().mapToInt(day -> day.enoughFor(level)).sum();
        Simulated simulated = drawn.getOrDefault(level, Simulated.NONE);
        return new Need(
                level.share(), exact, simulated.desks(), simulated.low(), simulated.high(), scenario.costOf(exact));
    }

    private List<Sensitivity> sensitivities(Scenario scenario) {
        List<Sensitivity> found = new ArrayList<>();
        scenario.inputs().forEach((input, stated) -> {
            if (stated.low() != null && stated.high() != null) {
                found.add(new Sensitivity(
                        input, end(scenario, input, stated.low()), end(scenario, input, stated.high())));
            }
        });
        found.sort(Comparator.comparingLong(Sensitivity::costSpan).reversed());
        return found;
    }

    private End end(Scenario scenario, Input input, double value) {
        watch.check();
        return new End(value, scenario.with(input, value).outcome(level));
    }
}
