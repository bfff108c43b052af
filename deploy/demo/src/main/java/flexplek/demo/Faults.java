package flexplek.demo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A few things are broken in one building: one of them twice reported, one taken up, one solved, one declined. */
final class Faults {

    private static final String BUILDING = "KADE";

    record Report(UUID spaceId, String kind, @Nullable String description, boolean showName) {}

    record Change(String state, @Nullable String answer) {}

    private final Api employee;
    private final Api organiser;
    private final Api facility;

    Faults(Api booking, SignIn signIn) {
        this.employee = booking.as(signIn.as("employee"));
        this.organiser = booking.as(signIn.as("organiser"));
        this.facility = booking.as(signIn.as("facility"));
    }

    void report(Places places, Progress progress) {
        report(employee, places, "2A-004", "MONITOR", "De linkerhelft blijft zwart", false);
        report(organiser, places, "2A-004", "MONITOR", null, true);
        report(employee, places, "4B-006", "CHAIR", "Zakt langzaam naar beneden", false);
        become(report(organiser, places, "3A-009", "POWER", null, false), "TAKEN_UP", "De elektricien komt donderdag");
        become(report(employee, places, "1A-003", "NETWORK", null, false), "SOLVED", "Nieuwe kabel");
        become(
                report(employee, places, "5A-002", "CLIMATE", "Het tocht hier", false),
                "DECLINED",
                "De lucht komt hier uit het rooster; een bureau verder is het rustiger");
        progress.say("Five things are reported broken in " + BUILDING);
    }

    private static UUID report(
            Api who, Places places, String space, String kind, @Nullable String description, boolean showName) {
        var report = new Report(places.space(BUILDING, space), kind, description, showName);
        return UUID.fromString(
                who.post("/v1/faults", report, Load.key(report)).path("id").asText());
    }

    private void become(UUID fault, String state, String answer) {
        facility.patch("/v1/faults/" + fault, new Change(state, answer));
    }
}
