package flexplek.demo.people;

import flexplek.demo.dice.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes the members of one team: those who can sign in first, then invented ones; the first of them is never new. */
record Hiring(Team team, LocalDate date, Names names, Dice dice) {
    private static final double NEWCOMERS = 0.08;
    private static final int NEWCOMER_DAYS = 90;
    private static final int LONGEST_DAYS = 20 * 365;

    List<Person> members() {
        var members = new ArrayList<Person>();
        for (var known : SignInPerson.values()) {
            if (known.isOf(team)) {
                members.add(
                        known == SignInPerson.NEWCOMER
                                ? newcomer(known.id(), known.displayName(), SignInPerson.ORGANISER.id())
                                : settled(known.id(), known.displayName()));
            }
        }
        var mentors = new ArrayList<UUID>();
        while (members.size() < team.size()) {
            var id = dice.uuid();
            var name = names.next();
            if (mentors.isEmpty() || !dice.chance(NEWCOMERS * team.size() / (team.size() - 1.0))) {
                members.add(settled(id, name));
                mentors.add(id);
            } else {
                members.add(newcomer(id, name, dice.oneOf(mentors)));
            }
        }
        return members;
    }

    private Person settled(UUID id, String name) {
        var started = date.minusDays(dice.between(NEWCOMER_DAYS + 1, LONGEST_DAYS));
        return new Person(id, name, team, started, null, Rhythm.throwFor(team, dice));
    }

    private Person newcomer(UUID id, String name, UUID mentor) {
        var started = date.minusDays(dice.between(5, NEWCOMER_DAYS));
        return new Person(id, name, team, started, mentor, Rhythm.throwFor(team, dice));
    }
}
