package flexplek.platform;

import java.util.function.Function;

/** A type of problem, whatever the case: {@code name} as in {@code /problems/<name>}, and why there is such a one. */
public record ProblemType(String name, Wording title, Wording meaning) {

    /** Those whose words stand in one bundle. */
    public record In<W>(Class<W> bundle) {

        public ProblemType of(String name, Function<W, String> title, Function<W, String> meaning) {
            return new ProblemType(name, Wording.of(bundle, title), Wording.of(bundle, meaning));
        }
    }

    public static <W> In<W> in(Class<W> bundle) {
        return new In<>(bundle);
    }
}
