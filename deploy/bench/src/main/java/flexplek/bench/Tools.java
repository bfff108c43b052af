package flexplek.bench;

import flexplek.bench.ground.Crowd;
import flexplek.bench.ground.Ground;
import flexplek.bench.load.Wires;
import flexplek.bench.report.Report;
import flexplek.local.SignedTokens;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What every program works with. */
record Tools(
        Settings settings,
        Clock clock,
        Connection database,
        Wires booking,
        Wires occupancy,
        Crowd crowd,
        Ground ground,
        Report report)
        implements AutoCloseable {
    static final String HOST = "127.0.0.1";
    /** Thousands of desks in one import take their time. */
    private static final Duration IMPORT = Duration.ofMinutes(5);

    static Tools open(String name, Settings settings, Clock clock)
            throws SQLException, IOException, InterruptedException {
        Report report = new Report(name, settings.command(), clock);
        var tokens = SignedTokens.of(settings.keycloak(), settings.data().resolve("realm-key.pem"), clock);
        Crowd crowd = new Crowd(tokens, clock);
        Wires booking = new Wires(HOST, settings.port("BOOKING_PORT"));
        Wires occupancy = new Wires(HOST, settings.port("OCCUPANCY_PORT"));
        Connection database = connect(settings);
        return new Tools(
                settings,
                clock,
                database,
                booking,
                occupancy,
                crowd,
                new Ground(booking.wire(IMPORT), database, crowd, report::say),
                report);
    }

    static Connection connect(Settings settings) throws SQLException {
        return DriverManager.getConnection(settings.database("booking"), "booking", "booking");
    }

    /** The ground by another connection, for when the first may have been cut. */
    Ground ground(Connection other) {
        return new Ground(booking.wire(IMPORT), other, crowd, report::say);
    }

    LocalDate tomorrow() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2);
    }

    @Override
    public void close() throws SQLException {
        booking.close();
        occupancy.close();
        database.close();
    }
}
