package flexplek.rule;

import static java.util.Objects.requireNonNull;

import flexplek.people.Teams;
import flexplek.platform.TimeOfDay;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The rules that somebody set, as the database has them. */
@ApplicationScoped
public class BookingRules {

    private static final String READ = """
            select r.id, r.version, r.kind, r.organisation_id, o.key as organisation, o.name as organisation_name,
              r.building_id, h.public_id as building, h.name as building_name,
              r.neighbourhood_id, n.public_id as neighbourhood, n.name as neighbourhood_name, r.space_kind, r.minutes,
              cast(extract(epoch from r.opens_at) as int) / 60 as opens_at, r.days, coalesce(m.name, o.name) as set_by
            from booking_rule r left join organisation o on o.id = r.organisation_id
              left join building h on h.id = r.building_id left join organisation m on m.id = h.managed_by
              left join neighbourhood n on n.id = r.neighbourhood_id
            where\s""";

    private final Session entities;

    BookingRules(Session entities) {
        this.entities = entities;
    }

    /** Those of buildings (inside keys). */
    List<BookingRule> ofBuildings(Collection<Integer> buildings) {
        return read(
                "r.building_id = any(:buildings)",
                query -> query.setParameter("buildings", buildings.toArray(Integer[]::new)));
    }

    /** Those that an organisation (inside key) has everywhere. */
    List<BookingRule> ofOrganisation(int organisation) {
        return read(
                "r.organisation_id = :organisation and r.building_id is null",
                query -> query.setParameter("organisation", organisation));
    }

    public Optional<BookingRule> find(UUID id) {
        return read("r.id = :id", query -> query.setParameter("id", id)).stream()
                .findFirst();
    }

    /** Those of a building, or else those that an organisation has everywhere (inside keys), after one of them, the oldest first. */
    public List<BookingRule> page(@Nullable Integer building, int organisation, UUID after, int most) {
        return read(
                "r.id > :after and case when cast(:building as int) is null"
                        + " then r.organisation_id = :organisation and r.building_id is null"
                        + " else r.building_id = :building end order by r.id limit :most",
                query -> query.setParameter("after", after)
                        .setParameter("building", building, Integer.class)
                        .setParameter("organisation", organisation)
                        .setParameter("most", most));
    }

    /** Those beside which a rule would be, whether they can be together or not. */
    public List<BookingRule> beside(RuleScope scope) {
        return scope.building() == null
                ? ofOrganisation(requireNonNull(scope.organisation()))
                : ofBuildings(List.of(scope.building()));
    }

    public void add(BookingRule rule) {
        RuleScope scope = rule.scope();
        entities.createNativeMutationQuery("""
                        insert into booking_rule (id, kind, organisation_id, building_id, neighbourhood_id, space_kind, minutes,
                          opens_at, days)
                        values (:id, :kind, :organisation, :building, :neighbourhood, :spaceKind, :minutes,
                          cast(:opensAt as time), cast(:days as text[]))""")
                .setParameter("id", rule.id())
                .setParameter("kind", rule.terms().kind().name())
                .setParameter("organisation", scope.organisation(), Integer.class)
                .setParameter("building", scope.building(), Integer.class)
                .setParameter("neighbourhood", scope.neighbourhood(), Integer.class)
                .setParameter(
                        "spaceKind", scope.kind() == null ? null : scope.kind().name(), String.class)
                .setParameter("minutes", minutes(rule.terms()), Integer.class)
                .setParameter("opensAt", opensAt(rule.terms()), String.class)
                .setParameter("days", days(rule.terms()))
                .executeUpdate();
        addTeams(rule);
    }

    /** Gives a rule the terms that it has now, and the next version. */
    public void change(BookingRule rule) {
        entities.createNativeMutationQuery("""
                        update booking_rule set minutes = :minutes, opens_at = cast(:opensAt as time),
                          days = cast(:days as text[]), version = version + 1 where id = :id""")
                .setParameter("id", rule.id())
                .setParameter("minutes", minutes(rule.terms()), Integer.class)
                .setParameter("opensAt", opensAt(rule.terms()), String.class)
                .setParameter("days", days(rule.terms()))
                .executeUpdate();
        entities.createNativeMutationQuery("delete from booking_rule_team where rule_id = :id")
                .setParameter("id", rule.id())
                .executeUpdate();
        addTeams(rule);
    }

    private void addTeams(BookingRule rule) {
        if (rule.terms() instanceof Terms.WhoMay may) {
            entities.createNativeMutationQuery(
                            "insert into booking_rule_team (rule_id, team_id) select :id, unnest(cast(:teams as int[]))")
                    .setParameter("id", rule.id())
                    .setParameter(
                            "teams", may.teams().stream().map(Teams.Team::key).toArray(Integer[]::new))
                    .executeUpdate();
        }
    }

    public void remove(BookingRule rule) {
        entities.createNativeMutationQuery("delete from booking_rule where id = :id")
                .setParameter("id", rule.id())
                .executeUpdate();
    }

    private static @Nullable Integer minutes(Terms terms) {
        return switch (terms) {
            case Terms.MaxLength(int minutes) -> minutes;
            case Terms.LeadTime(int minutes) -> minutes;
            case Terms.WindowOpensAt _, Terms.Weekdays _, Terms.WhoMay _ -> null;
        };
    }

    private static @Nullable String opensAt(Terms terms) {
        return terms instanceof Terms.WindowOpensAt(TimeOfDay time) ? time.toString() : null;
    }

    private static String[] days(Terms terms) {
        Set<DayOfWeek> days = switch (terms) {
            case Terms.Weekdays(Set<DayOfWeek> some) -> some;
            case Terms.WhoMay may -> may.days();
            case Terms.MaxLength _, Terms.LeadTime _, Terms.WindowOpensAt _ -> Set.<DayOfWeek>of();
        };
        return days.stream().sorted().map(DayOfWeek::name).toArray(String[]::new);
    }

    private List<BookingRule> read(String which, Consumer<NativeQuery<Tuple>> values) {
        NativeQuery<Tuple> query = entities.createNativeQuery(READ + which, Tuple.class);
        values.accept(query);
        List<Tuple> rows = query.getResultList();
        Map<UUID, List<Teams.Team>> teams = teams(rows.stream()
                .filter(row -> RuleKind.valueOf(row.get("kind", String.class)) == RuleKind.WHO_MAY)
                .map(row -> row.get("id", UUID.class))
                .toList());
        return rows.stream().map(row -> rule(row, teams)).toList();
    }

    private Map<UUID, List<Teams.Team>> teams(List<UUID> rules) {
        Map<UUID, List<Teams.Team>> teams = new HashMap<>();
        if (!rules.isEmpty()) {
            entities.createNativeQuery("""
                            select r.rule_id, t.id, t.public_id, t.name, t.organisation_id
                            from booking_rule_team r join team t on t.id = r.team_id
                            where r.rule_id = any(:rules) order by t.name, t.id""", Object[].class)
                    .setParameter("rules", rules.toArray(UUID[]::new))
                    .getResultStream()
                    .forEach(r -> teams.computeIfAbsent((UUID) r[0], rule -> new ArrayList<>())
                            .add(new Teams.Team((Integer) r[1], (UUID) r[2], (String) r[3], (Integer) r[4])));
        }
        return teams;
    }

    private static BookingRule rule(Tuple row, Map<UUID, List<Teams.Team>> teams) {
        UUID id = row.get("id", UUID.class);
        String kind = row.get("space_kind", String.class);
        return new BookingRule(
                id,
                row.get("version", Integer.class),
                new RuleScope(
                        row.get("organisation_id", Integer.class),
                        row.get("building_id", Integer.class),
                        row.get("neighbourhood_id", Integer.class),
                        kind == null ? null : SpaceKind.valueOf(kind)),
                terms(row, teams.getOrDefault(id, List.of())),
                new BookingRule.Named(
                        row.get("organisation", String.class),
                        row.get("organisation_name", String.class),
                        row.get("building", UUID.class),
                        row.get("building_name", String.class),
                        row.get("neighbourhood", UUID.class),
                        row.get("neighbourhood_name", String.class),
                        row.get("set_by", String.class)));
    }

    private static Terms terms(Tuple row, List<Teams.Team> teams) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(row.get("days", String[].class)).map(DayOfWeek::valueOf).forEach(days::add);
        return switch (RuleKind.valueOf(row.get("kind", String.class))) {
            case MAX_LENGTH -> new Terms.MaxLength(row.get("minutes", Integer.class));
            case LEAD_TIME -> new Terms.LeadTime(row.get("minutes", Integer.class));
            case WINDOW_OPENS_AT -> new Terms.WindowOpensAt(new TimeOfDay(row.get("opens_at", Integer.class)));
            case WEEKDAYS -> new Terms.Weekdays(days);
            case WHO_MAY -> new Terms.WhoMay(List.copyOf(teams), days);
        };
    }
}
