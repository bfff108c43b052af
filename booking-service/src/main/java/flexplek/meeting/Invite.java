package flexplek.meeting;

import flexplek.booking.Booking;
import flexplek.booking.BookingRefusal;
import flexplek.booking.BookingRefused;
import flexplek.booking.BookingViews;
import flexplek.claim.Attendees;
import flexplek.claim.BookingEvent;
import flexplek.claim.MeetingChange;
import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.people.People;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Invites somebody of the own teams to what one has a room for, and takes that back. Whether they show when they are in makes no
 * difference, so the answer tells nothing of it: who is asked need not come, and says so themselves.
 */
@ApplicationScoped
class Invite {

    private static final int MOST = 100;

    private final People people;
    private final Attendees attendees;
    private final BookingViews views;
    private final Outbox outbox;
    private final Clock clock;

    Invite(People people, Attendees attendees, BookingViews views, Outbox outbox, Clock clock) {
        this.people = people;
        this.attendees = attendees;
        this.views = views;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** {@code booking}: the caller's own, locked. A second time changes nothing. */
    void to(Booking booking, Caller host, UUID personId) {
        if (personId.equals(host.personId())) {
            throw Problems.badField("personId", Wording.of(MeetingWords.class, MeetingWords::notYourself));
        }
        int person = people.find(personId)
                .map(People.Colleague::key)
                .filter(key -> people.shareTeam(host.key(), key))
                .orElseThrow(() -> new Refused(new Refusal.NotYourColleague()));
        refuse(booking);
        List<UUID> invited = attendees.of(booking.id());
        if (!invited.contains(personId)) {
            refuseMore(invited.size());
            attendees.add(booking.id(), person);
            tell(booking, MeetingChange.INVITED, personId, host);
        }
    }

    /** As {@link #to}; who is not known any more is not invited either. */
    void takeBack(Booking booking, Caller host, UUID personId) {
        people.find(personId)
                .filter(person -> attendees.remove(booking.id(), person.key()))
                .ifPresent(_ -> tell(booking, MeetingChange.UNINVITED, personId, host));
    }

    /** Whoever is invited says no. */
    void decline(Booking booking, Caller attendee) {
        if (attendees.remove(booking.id(), attendee.key())) {
            tell(booking, MeetingChange.DECLINED, attendee.personId(), attendee);
        }
    }

    private void refuse(Booking booking) {
        if (booking.isOfDesk()) {
            throw new BookingRefused(new BookingRefusal.NotForDesk());
        }
        if (!booking.isToCome(clock.instant())) {
            throw new BookingRefused(new BookingRefusal.NoLongerLive(booking.status()));
        }
    }

    private static void refuseMore(int invited) {
        if (invited >= MOST) {
            throw Problems.of(
                            422,
                            "too-many-attendees",
                            Wording.of(MeetingWords.class, words -> words.tooMany(MOST)),
                            Wording.of(MeetingWords.class, MeetingWords::takeOneOff))
                    .build();
        }
    }

    /** What is over concerns nobody any more. */
    private void tell(Booking booking, MeetingChange change, UUID attendee, Caller by) {
        if (booking.isToCome(clock.instant())) {
            outbox.write(new BookingEvent.MeetingChanged(
                    views.outline(booking), change, List.of(attendee), by.personId(), null));
        }
    }
}
