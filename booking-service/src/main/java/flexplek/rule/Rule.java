package flexplek.rule;

import flexplek.platform.TimeOfDay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/** What must be so for a booking. A rule holds what somebody set, and looks at nothing but what is asked. */
public sealed interface Rule {

    /** The rule's no, if it says no; a rule that counts says so only when its counter is full. */
    Optional<Refusal> refuse(Asked asked);

    /** Only organisations that share a building book in it. */
    record SharedBuilding() implements Rule {
        @Override
        public Optional<Refusal> refuse(Asked asked) {
            return refuseIf(!asked.building().isSharedBy(asked.organisation()), new Refusal.NotForYourOrganisation());
        }
    }

    /** A booking starts and ends on a quarter hour. */
    record QuarterHours() implements Rule {
        @Override
        public Optional<Refusal> refuse(Asked asked) {
            return refuseIf(!isQuarter(asked.start()) || !isQuarter(asked.end()), new Refusal.NotQuarterHours());
        }

        private static boolean isQuarter(ZonedDateTime t) {
            return t.getMinute() % 15 == 0 && t.getSecond() == 0 && t.getNano() == 0;
        }
    }

    /** A booking lies within one day of its building; midnight is the end of the day before it. */
    record OneDay() implements Rule {
        @Override
        public Optional<Refusal> refuse(Asked asked) {
            LocalDate last = asked.end().minusNanos(1).toLocalDate();
            return refuseIf(
                    !asked.day().equals(last),
                    new Refusal.NotOneDay(asked.building().zone()));
        }
    }

    /** What is over cannot be booked. */
    record NotPast() implements Rule {
        @Override
        public Optional<Refusal> refuse(Asked asked) {
            return refuseIf(!asked.slot().end().isAfter(asked.now()), new Refusal.InThePast());
        }
    }

    /** The building is open. */
    record OpeningHours(TimeOfDay opens, TimeOfDay closes, Set<DayOfWeek> days) implements Rule {
        @Override
        public Optional<Refusal> refuse(Asked asked) {
            boolean open = days.contains(asked.start().getDayOfWeek())
                    && !TimeOfDay.at(asked.start()).isBefore(opens)
                    && endsInTime(asked);
            return refuseIf(
                    !open,
                    new Refusal.BuildingClosed(
                            opens, closes, days, asked.building().zone()));
        }

        /** What ends at midnight ends on its day, and its end is not in it. */
        private boolean endsInTime(Asked asked) {
            LocalDate last = asked.end().minusNanos(1).toLocalDate();
            TimeOfDay end = asked.end().toLocalDate().equals(last) ? TimeOfDay.at(asked.end()) : TimeOfDay.END_OF_DAY;
            return asked.day().equals(last) && !closes.isBefore(end);
        }
    }

    /** How far into the future an organisation's people book in a building. */
    record DaysAhead(int days) implements Rule {
        @Override
        public Optional<Refusal> refuse(Asked asked) {
            LocalDate last = asked.today().plusDays(days);
            return refuseIf(asked.day().isAfter(last), new Refusal.TooFarAhead(last));
        }
    }

    /** How much later somebody may say to come, and before the end. */
    record ComingLater(int minutes) implements Rule {

        /** The latest time that may be said; the end is none, as the space is waited for no more then. */
        Instant latest(Instant from, Instant end) {
            Instant most = from.plus(Duration.ofMinutes(minutes));
            Instant last = end.minus(Duration.ofMinutes(1));
            return most.isBefore(last) ? most : last;
        }

        @Override
        public Optional<Refusal> refuse(Asked asked) {
            Arrival arrival = asked.arrival();
            if (arrival == null) {
                return Optional.empty();
            }
            if (minutes == 0) {
                return Optional.of(new Refusal.NobodyComesLater());
            }
            Instant latest = latest(arrival.from(), asked.slot().end());
            return refuseIf(
                    arrival.expectedAt().isAfter(latest),
                    new Refusal.TooMuchLater(minutes, latest, asked.building().zone()));
        }
    }

    /** A rule that somebody set and that holds, as the most special that fits; {@code daysAhead} are the person's there. */
    record Held(BookingRule rule, int daysAhead) implements Rule {
        @Override
        public Optional<Refusal> refuse(Asked asked) {
            return rule.terms().breach(asked, daysAhead).map(breach -> new Refusal.RuleBroken(rule, breach, asked));
        }
    }

    /** A rule that only the database can answer, since it counts; what it counts, and its no when that is full. */
    sealed interface Counting extends Rule {

        Counter counter(Asked asked);

        Refusal full(Asked asked);

        @Override
        default Optional<Refusal> refuse(Asked asked) {
            return Optional.empty();
        }
    }

    /** Most desk bookings of a person in a week. */
    record WeeklyQuota(int most) implements Counting {
        @Override
        public Counter counter(Asked asked) {
            return new Counter(Counter.Scope.PERSON_WEEK, asked.person(), asked.week(), most);
        }

        @Override
        public Refusal full(Asked asked) {
            return new Refusal.WeeklyQuotaReached(most, asked.week());
        }
    }

    /** Most desk bookings of a building on a day. */
    record DailyCap(int most) implements Counting {
        @Override
        public Counter counter(Asked asked) {
            return new Counter(Counter.Scope.BUILDING_DAY, asked.building().key(), asked.day(), most);
        }

        @Override
        public Refusal full(Asked asked) {
            return new Refusal.BuildingFull(asked.day());
        }
    }

    private static Optional<Refusal> refuseIf(boolean broken, Refusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}
