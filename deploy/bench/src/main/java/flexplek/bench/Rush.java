package flexplek.bench;

import flexplek.bench.ground.Desk;
import flexplek.bench.ground.People;
import flexplek.bench.ground.Site;
import flexplek.bench.ground.SiteFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The minute in which the booking window opens, and how much of the database's rate the service gives to its callers. */
final class Rush {
    static final int DESKS = 2_000;

    private static final int FLOORS = 5;
    private static final int SITES = 16;
    private static final int DAYS_NEEDED = 60;
    private static final int DAYS_AHEAD = 366;

    private Rush() {}

    /** One of the buildings, numbered from 1; each has {@link #DESKS}. */
    static SiteFiles building(int number) {
        return new SiteFiles("BENCH-" + number, "Europe/Amsterdam", FLOORS, DESKS / FLOORS);
    }

    static void run(Tools tools) throws Exception {
        People people = tools.ground().people();
        List<Site> sites = new ArrayList<>();
        List<Desk> desks = new ArrayList<>();
        for (int i = 1; i <= SITES; i++) {
            Site site = tools.ground().site(building(i));
            sites.add(site);
            desks.addAll(tools.ground().desks(site));
        }
        LocalDate day = tools.ground().freshDay(sites, tools.tomorrow());
        if (day.plusDays(DAYS_NEEDED).isAfter(tools.tomorrow().plusDays(DAYS_AHEAD))) {
            throw new Settings.Wrong("Earlier runs have booked the year full: start again with deploy/up --fresh.");
        }
        new OpeningRush(tools, people, sites, desks, day).run();
        new Capacity(tools, people, sites, desks, day.plusDays(2)).run();
    }
}
