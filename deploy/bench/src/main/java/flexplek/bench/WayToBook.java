package flexplek.bench;

import flexplek.bench.load.ClosedLoop;
import flexplek.bench.load.Latencies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One way to book: where it books, how far it has come, and its rate in each block. */
final class WayToBook {
    final String name;
    final Seats seats;
    final Opening opening;
    final List<Double> rates = new ArrayList<>();
    final Latencies latencies = new Latencies();
    /** Milliseconds of processor a booking, by part of the stack, in the last block. */
    Map<String, Double> processor = new LinkedHashMap<>();

    int next;

    /** Opens a client that books this way. */
    interface Opening {
        ClosedLoop.Client open(Seats seats, int client) throws Exception;
    }

    WayToBook(String name, Seats seats, Opening opening) {
        this.name = name;
        this.seats = seats;
        this.opening = opening;
    }

    double median() {
        return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElse(0.0);
    }
}
