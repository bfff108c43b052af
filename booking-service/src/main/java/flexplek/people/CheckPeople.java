package flexplek.people;

import flexplek.people.PeopleImportResource.Row;
import flexplek.platform.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows of an import of people. */
@ApplicationScoped
class CheckPeople {

    private static final int MOST_DAYS_AHEAD = 366;

    /** Where a team is named first. */
    private record Place(int row, String field) {}

    private final LookAlikes lookAlikes;
    private final Clock clock;

    CheckPeople(LookAlikes lookAlikes, Clock clock) {
        this.lookAlikes = lookAlikes;
        this.clock = clock;
    }

    /** The person of every row that is right, by the row; what is wrong with the others goes to {@code bad}. */
    SortedMap<Integer, ImportPerson.Known> check(Caller caller, List<Row> rows, BadPeople bad) {
        LocalDate last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(MOST_DAYS_AHEAD);
        SortedMap<Integer, ImportPerson.Known> right = new TreeMap<>();
        Map<Group.Team, Place> named = new LinkedHashMap<>();
        Set<String> subjects = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (!caller.administers(row.organisation())) {
                bad.addOfOthers(i, "organisation", words -> words.mustBeMine(caller.organisation()));
                continue;
            }
            int before = bad.count();
            String subject = subject(i, row, bad);
            if (subject != null && !subjects.add(subject)) {
                bad.add(i, row.naming(), PeopleWords::namedTwice);
            }
            Told<LocalDate> startedOn = row.startedOn();
            if (startedOn != null
                    && startedOn.value() != null
                    && startedOn.value().isAfter(last)) {
                bad.add(i, "startedOn", PeopleWords::yearAhead);
            }
            Told<String> mentor = mentor(i, row, subject, bad);
            Set<Group.Team> teams = row.teams() == null ? null : teams(i, row.teams(), row.organisation(), named, bad);
            if (subject != null && bad.count() == before) {
                right.put(
                        i,
                        new ImportPerson.Known(
                                subject, row.organisation(), row.displayName(), teams, startedOn, mentor));
            }
        }
        Set<Group.Team> twins = nameLookAlikes(named, bad);
        right.values().removeIf(person -> person.teams() != null && !Collections.disjoint(person.teams(), twins));
        return right;
    }

    private static @Nullable String subject(int index, Row row, BadPeople bad) {
        if ((row.id() == null) == (row.subject() == null)) {
            bad.add(index, "subject", PeopleWords::subjectOrId);
            return null;
        }
        return row.id() == null ? row.subject() : row.id().toString();
    }

    private static @Nullable Told<String> mentor(int index, Row row, @Nullable String subject, BadPeople bad) {
        if (row.mentorId() != null && row.mentorSubject() != null) {
            bad.add(index, "mentorSubject", PeopleWords::mentorTwice);
            return null;
        }
        Told<String> told = row.mentorSubject();
        if (row.mentorId() != null) {
            told = new Told<>(
                    row.mentorId().value() == null
                            ? null
                            : row.mentorId().value().toString());
        }
        String mentor = told == null ? null : told.value();
        String field = row.namingMentor();
        if (mentor != null && !mentor.matches(PeopleResource.SUBJECT)) {
            bad.add(index, field, PeopleWords::ascii);
        } else if (mentor != null && mentor.equals(subject)) {
            bad.add(index, field, PeopleWords::ownMentor);
        }
        return told;
    }

    private static Set<Group.Team> teams(
            int index, List<String> paths, String organisation, Map<Group.Team, Place> named, BadPeople bad) {
        Set<Group.Team> teams = new LinkedHashSet<>();
        for (int i = 0; i < paths.size(); i++) {
            String field = "teams[" + i + "]";
            switch (Group.of(paths.get(i), organisation)) {
                case Group.Team team -> {
                    teams.add(team);
                    named.putIfAbsent(team, new Place(index, field));
                }
                case Group.LeftOut leftOut ->
                    bad.addWorded(index, field, leftOut.why().words());
            }
        }
        return teams;
    }

    /** Each is named where it stands first: one cause. */
    private Set<Group.Team> nameLookAlikes(Map<Group.Team, Place> named, BadPeople bad) {
        Map<Group.Team, String> twins = lookAlikes.among(named.keySet());
        named.forEach((team, at) -> {
            String other = twins.get(team);
            if (other != null) {
                bad.add(at.row, at.field, words -> words.looksLike(other));
            }
        });
        return twins.keySet();
    }
}
