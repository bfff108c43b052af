package flexplek.teamday;

import flexplek.platform.Wording;
import flexplek.platform.WrongRows;
import flexplek.space.BuildingCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Which dates a team day can have in a building. */
final class TeamDayDates {

    private TeamDayDates() {}

    /** Open on that day of the week, and not yet closed for ever on that date. */
    static boolean isOpen(BuildingCard building, LocalDate date, Instant now) {
        return building.openDays().contains(date.getDayOfWeek())
                && Attendances.slot(building, date).end().isAfter(now);
    }

    /** Candidates lie from today on, on days that the building is open, and as far ahead as the organisation may book. */
    static void check(List<LocalDate> candidates, BuildingCard building, int daysAhead, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, building.zone());
        LocalDate last = today.plusDays(daysAhead);
        WrongRows wrong = new WrongRows("candidateDates");
        for (int i = 0; i < candidates.size(); i++) {
            LocalDate date = candidates.get(i);
            if (date.isBefore(today)) {
                wrong.add(i, "", Wording.of(TeamDayWords.class, TeamDayWords::past));
            } else if (date.isAfter(last)) {
                wrong.add(i, "", Wording.of(TeamDayWords.class, (words, tongue) -> words.tooFar(tongue.day(last))));
            } else if (!building.openDays().contains(date.getDayOfWeek())) {
                wrong.add(i, "", Wording.of(TeamDayWords.class, TeamDayWords::closed));
            }
        }
        if (!wrong.isEmpty()) {
            throw new TeamDayRefused(new TeamDayRefusal.DateNotPossible(wrong.inOrder()));
        }
    }
}
