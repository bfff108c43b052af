package flexplek.teamday;

import flexplek.claim.Claim;
import flexplek.claim.ReleaseOverdue;
import flexplek.claim.Together;
import flexplek.people.Teams;
import flexplek.platform.Ids;
import flexplek.rule.Admission;
import flexplek.rule.Asked;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.rule.RuleBook;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Books desks near each other for people of a team; all of them or, by a refusal that rolls the act back, none. */
@ApplicationScoped
class SeatTogether {

    private final Desks desks;
    private final RuleBook ruleBook;
    private final Cards cards;
    private final ReleaseOverdue releaseOverdue;
    private final Clock clock;

    SeatTogether(Desks desks, RuleBook ruleBook, Cards cards, ReleaseOverdue releaseOverdue, Clock clock) {
        this.desks = desks;
        this.ruleBook = ruleBook;
        this.cards = cards;
        this.releaseOverdue = releaseOverdue;
        this.clock = clock;
    }

    /** The neighbourhood wished for, or else where those who have a place already sit. */
    PlacesTogether.@Nullable Wish inNeighbourhoodOrNear(TeamDay day, Attendance attendance) {
        return inNeighbourhood(day).or(() -> near(attendance)).orElse(null);
    }

    /** Where those who have a place already sit, or else the neighbourhood wished for. */
    PlacesTogether.@Nullable Wish nearOrInNeighbourhood(TeamDay day, Attendance attendance) {
        return near(attendance).or(() -> inNeighbourhood(day)).orElse(null);
    }

    private Optional<PlacesTogether.Wish> inNeighbourhood(TeamDay day) {
        return Optional.ofNullable(day.neighbourhood()).flatMap(desks::middleOf);
    }

    private Optional<PlacesTogether.Wish> near(Attendance attendance) {
        return desks.middleOf(attendance.seated().stream()
                .filter(seated -> !seated.hidden())
                .map(Attendance.Seated::space)
                .toList());
    }

    List<TeamDayEvent.Place> seat(
            TeamDay day,
            LocalDate date,
            List<Teams.Member> people,
            Claim.Sitter madeBy,
            PlacesTogether.@Nullable Wish wish,
            Together together) {
        BuildingCard building = cards.building(day.building());
        Instant now = clock.instant();
        TimeSlot slot = Attendances.slot(building, date);
        List<Admission> admitted = admit(
                people.stream()
                        .sorted(Comparator.comparing(member -> member.key() != madeBy.key()))
                        .toList(),
                madeBy,
                building,
                slot,
                now);
        releaseOverdue.inBuilding(building.key(), now);
        Seats seats = new Seats(people, open(desks.free(building, date, slot), admitted));
        if (!seats.suffice()) {
            throw new TeamDayRefused(new TeamDayRefusal.NotEnoughRoom(
                    seats.wanted(), seats.free(), otherDates(day, date, people, building, now)));
        }
        List<Claim> wanted = seats.assign(wish).entrySet().stream()
                .map(seat -> claim(seat.getKey(), seat.getValue(), madeBy, slot, now, day))
                .toList();
        together.all(Occasion.BOOKING, wanted).ifPresent(refused -> {
            Claim claim = refused.claim();
            throw refusal(claim.person().personId(), claim.told(refused.refusal()));
        });
        return wanted.stream().map(SeatTogether::place).toList();
    }

    private Claim claim(Spot desk, Teams.Member member, Claim.Sitter madeBy, TimeSlot slot, Instant now, TeamDay day) {
        return new Claim(
                Ids.next(),
                cards.space(desk.space()),
                sitter(member),
                madeBy,
                member.organisationKey(),
                slot,
                now,
                day.id());
    }

    private static Claim.Sitter sitter(Teams.Member member) {
        return new Claim.Sitter(member.key(), member.personId());
    }

    private static TeamDayEvent.Place place(Claim made) {
        SpaceCard space = made.space();
        return new TeamDayEvent.Place(made.person().personId(), made.id(), space.id(), space.name());
    }

    /** Before anything is looked for: in which neighbourhoods the rules let members sit; the first no of them is said. */
    private List<Admission> admit(
            List<Teams.Member> members, Claim.Sitter madeBy, BuildingCard building, TimeSlot slot, Instant now) {
        List<Admission> admitted = ruleBook.admitEach(
                Occasion.BOOKING,
                members.stream()
                        .map(member -> asked(member, building, slot, now))
                        .toList());
        for (int i = 0; i < members.size(); i++) {
            Teams.Member member = members.get(i);
            admitted.get(i).refusal().ifPresent(refusal -> {
                throw refusal(member.personId(), Claim.told(refusal, sitter(member), madeBy));
            });
        }
        return admitted;
    }

    private static Asked asked(Teams.Member member, BuildingCard building, TimeSlot slot, Instant now) {
        return new Asked(building, SpaceKind.DESK, slot, member.key(), member.organisationKey(), now);
    }

    /** Desks in neighbourhoods in which every one of them may sit, so that the team is not taken apart by a rule. */
    private static List<Spot> open(List<Spot> free, List<Admission> admitted) {
        return admitted.stream().allMatch(Admission::isEverywhere)
                ? free
                : free.stream()
                        .filter(desk -> admitted.stream().allMatch(one -> one.isIn(desk.neighbourhood())))
                        .toList();
    }

    /** A rule's no to one of the team, which names the member where it is about that person. */
    private static RuntimeException refusal(UUID member, Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotForYourOrganisation r -> new TeamDayRefused(new TeamDayRefusal.MemberNotAdmitted(member));
            case Refusal.TooFarAhead r -> new TeamDayRefused(new TeamDayRefusal.MemberTooFarAhead(member, r.last()));
            case Refusal.WeeklyQuotaReached r ->
                new TeamDayRefused(new TeamDayRefusal.MemberQuotaReached(member, r.quota()));
            case Refusal.NotPossibleForThem _ -> new TeamDayRefused(new TeamDayRefusal.MemberNotPossible(member));
            default -> new Refused(refusal);
        };
    }

    private List<LocalDate> otherDates(
            TeamDay day, LocalDate date, List<Teams.Member> people, BuildingCard building, Instant now) {
        List<LocalDate> others = day.candidates().stream()
                .filter(other -> !other.equals(date) && TeamDayDates.isOpen(building, other, now))
                .toList();
        List<Admission> admitted = ruleBook.admitEach(
                Occasion.BOOKING,
                others.stream()
                        .map(other -> Attendances.slot(building, other))
                        .flatMap(slot -> people.stream().map(member -> asked(member, building, slot, now)))
                        .toList());
        return IntStream.range(0, others.size())
                .filter(i -> suffices(
                        others.get(i), people, building, admitted.subList(i * people.size(), (i + 1) * people.size())))
                .mapToObj(others::get)
                .toList();
    }

    private boolean suffices(
            LocalDate date, List<Teams.Member> people, BuildingCard building, List<Admission> admitted) {
        List<Spot> free = desks.free(building, date, Attendances.slot(building, date));
        return new Seats(people, open(free, admitted)).suffice();
    }
}
