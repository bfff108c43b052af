package flexplek.forecast;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Tells of a day to come, by what is known when it tells. */
interface Forecaster {

    /** Nothing where too little is known. */
    OptionalDouble forecast(History known, LocalDate day);

    /** The same for several days, where what is known need be looked at once. */
    default Function<LocalDate, OptionalDouble> knowing(History known) {
        return day -> forecast(known, day);
    }
}
