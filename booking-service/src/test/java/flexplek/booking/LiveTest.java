package flexplek.booking;

import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What live means is said by one column; nobody who asks for live bookings means anything else. Of which kinds a person has one
 * at a time is said by another.
 */
@QuarkusTest
@OnRealStack
class LiveTest {

    @Inject
    Session entities;

    @Inject
    Bookings bookings;

    @Inject
    StillExpected expected;

    @AfterEach
    void bookNothing() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeMutationQuery("delete from booking").executeUpdate();
            entities.createNativeMutationQuery("delete from counter").executeUpdate();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, true",
        "OFFERED, true",
        "BOOKED, true",
        "CHECKED_IN, true",
        "CANCELLED, false",
        "RELEASED, false"
    })
    void isWhatTheColumnSaysToAllWhoAsk(BookingStatus status, boolean live) {
        SmallBuilding building = SmallBuilding.withDesks("LIVE", 1);
        UUID id = UUID.fromString(book(building.desk(1), "09:00", "10:00"));

        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery("update booking set status = :status where id = :id")
                        .setParameter("status", status.name())
                        .setParameter("id", id)
                        .executeUpdate());

        assertThat(status.isLive()).isEqualTo(live);
        QuarkusTransaction.requiringNew().run(() -> {
            Booking booking = bookings.findById(id);
            LocalDate day = booking.day();
            int person = booking.person();
            int organisation = entities.createNativeQuery(
                            "select organisation_id from person where id = :person", Integer.class)
                    .setParameter("person", person)
                    .getSingleResult();
            assertThat(booking.status()).isEqualTo(status);
            assertThat(expected.any(person)).isEqualTo(live);
            assertThat(expected.in(booking.building(), person)).isEqualTo(live);
            // What is only offered is held, and no booking of theirs.
            int shown = live && status != BookingStatus.OFFERED ? 1 : 0;
            assertThat(bookings.live(person, day, day)).hasSize(shown);
            assertThat(bookings.lockLive(person, organisation, day, day)).hasSize(shown);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DESK, DESK, false",
        "PARKING, PARKING, false",
        "DESK, PARKING, true",
        "DESK, ROOM, true",
        "PARKING, ROOM, true",
        "ROOM, ROOM, true"
    })
    void letsAPersonHaveOneDeskAndOneParkingPlaceAtATimeAndAnyNumberOfRooms(String one, String other, boolean both) {
        SmallBuilding building = SmallBuilding.withDesks("LIVE", 2);
        String first = book(building.desk(1), "09:00", "10:00");
        String second = book(building.desk(2), "10:00", "11:00");
        QuarkusTransaction.requiringNew().run(() -> {
            become(first, one);
            become(second, other);
        });

        ThrowingCallable atOneTime = () -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeMutationQuery(
                                "update booking set starts = starts - interval '1 hour', ends = ends - interval '1 hour' where id = :id")
                        .setParameter("id", UUID.fromString(second))
                        .executeUpdate());

        if (both) {
            assertThatCode(atOneTime).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(atOneTime).hasStackTraceContaining("person_once");
        }
    }

    private static String book(UUID desk, String from, String to) {
        return Callers.asWithJson("employee", booking(desk, at(40, from), at(40, to)))
                .post("/v1/bookings")
                .path("id");
    }

    private void become(String booking, String kind) {
        entities.createNativeMutationQuery("update booking set kind = :kind where id = :id")
                .setParameter("kind", kind)
                .setParameter("id", UUID.fromString(booking))
                .executeUpdate();
    }
}
