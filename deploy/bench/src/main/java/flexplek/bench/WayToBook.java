package flexplek.bench;

import flexplek.bench.load.ClosedLoop;
import flexplek.bench.load.Latencies;
import java.util.ArrayList;
import java.util.List;

/** One way to book: where it books, how far it has come, and its rate in each block. */
final class WayToBook {
    final String name;
    final Seats seats;
    final Opening opening;
    final List<Double> rates = new ArrayList<>();
    final Latencies latencies = new Latencies();
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
