package flexplek.bench;

import flexplek.bench.ground.Crowd;
import flexplek.bench.ground.Today;
import flexplek.bench.load.Answer;
import flexplek.bench.load.Arrivals;
import flexplek.bench.load.Call;
import flexplek.bench.report.Report;
import flexplek.bench.truth.CaughtMail;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Kills one program after another in the middle of a rush, starts it again, and asks what was lost. */
final class Faults {
    private static final List<String> PARTS =
            List.of("booking-service", "occupancy-service", "notification-service", "kafka", "postgres");

    private final Tools tools;
    private final List<UUID> people;
    private final LocalParts parts;
    private final CaughtMail mail;
    private final Arrivals arrivals;

    private Faults(Tools tools, List<UUID> people) {
        this.tools = tools;
        this.people = people;
        parts = new LocalParts(tools.settings().data());
        mail = new CaughtMail(tools.settings().port("MAIL_PORT"));
        int rate = tools.settings().number("rate", 60, 1, 200);
        arrivals = new Arrivals(rate, Duration.ofSeconds(tools.settings().number("seconds", 30, 5, 60)));
    }

    static void run(Tools tools) throws Exception {
        tools.ground().people();
        PasswordSignIn signIn = new PasswordSignIn(tools.settings().keycloak());
        List<UUID> people = new ArrayList<>();
        for (String name : Crowd.signIn()) {
            // Only who was seen before can be booked for.
            Answer me = tools.booking().send(Call.get("/v1/people/me", signIn.token(name)));
            people.add(UUID.fromString(me.json().path("id").asText()));
        }
        Faults faults = new Faults(tools, people);
        String only = tools.settings().options().getOrDefault("part", "");
        for (String part : only.isEmpty() ? PARTS : List.of(only)) {
            faults.kill(part);
        }
    }

    private void kill(String part) throws Exception {
        Report report = tools.report();
        Today today;
        LocalDate mailDay;
        try (Connection database = Tools.connect(tools.settings())) {
            var ground = tools.ground(database);
            today = Today.of(ground, database, tools.clock().instant());
            mailDay = ground.freshDay(List.of(today.site()), tools.tomorrow());
        }
        mail.forget();
        tools.crowd().sign(0, arrivals.count());
        FaultLoad load = new FaultLoad(tools, people, today, mailDay);
        Instant start = tools.clock().instant();
        Thread rush = Thread.ofPlatform().start(() -> load.run(arrivals));
        Thread.sleep(arrivals.time().dividedBy(3));
        report.say(part + ": killed, with " + load.lent.persons().size() + " bookings accepted so far");
        parts.kill(part);
        long killed = System.nanoTime();
        parts.restart(part);
        report.figure(part + ": seconds until it works again", seconds(killed));
        rush.join();
        report.figure(part + ": answers at the first try", load.first.all());
        report.figure(part + ": answers in the end", load.last.all());
        new FaultTruth(tools, mail, part).check(load, today.site(), start, arrivals.count());
        load.lent.giveBack();
    }

    static double seconds(long since) {
        return Report.round((System.nanoTime() - since) / (double) TimeUnit.SECONDS.toNanos(1));
    }
}
