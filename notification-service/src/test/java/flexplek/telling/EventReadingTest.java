package flexplek.telling;

import static flexplek.trial.ExampleEvents.EMPLOYEE;
import static flexplek.trial.ExampleEvents.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.news.News;
import flexplek.trial.ExampleEvents;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReadingTest {

    private static final String ID = "0199f3a0-2222-7000-8000-000000000001";

    @Test
    void tellsThePersonThatSomebodyElseBookedForThem() throws Poison {
        List<Told> told = told("booking.made.v1", ExampleEvents.read("booking.made.v1"));

        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.personId()).isEqualTo(EMPLOYEE);
            assertThat(one.byMail()).isTrue();
            assertThat(one.news()).isInstanceOfSatisfying(News.MadeForYou.class, news -> {
                assertThat(news.madeBy()).isEqualTo(ORGANISER);
                assertThat(news.booking().spaceName()).isEqualTo("3A-012");
                assertThat(news.booking().zone().getId()).isEqualTo("Europe/Amsterdam");
            });
        });
    }

    @Test
    void tellsNobodyOfABookingThatPeopleMadeThemselves() throws Poison {
        ObjectNode event = ExampleEvents.read("booking.made.v1").put("madeBy", EMPLOYEE.toString());

        assertThat(told("booking.made.v1", event)).isEmpty();
    }

    @Test
    void leavesThePlacesOfATeamDayToTheTeamDay() throws Poison {
        ObjectNode event = ExampleEvents.read("booking.made.v1").put("teamDayId", ID);

        assertThat(told("booking.made.v1", event)).isEmpty();
    }

    @Test
    void tellsOfANoShowAndNotOfLeavingEarly() throws Poison {
        ObjectNode noShow = ExampleEvents.read("booking.released.v1");
        ObjectNode leftEarly = noShow.deepCopy().put("reason", "LEFT_EARLY");

        assertThat(told("booking.released.v1", noShow)).singleElement().satisfies(one -> {
            assertThat(one.personId()).isEqualTo(EMPLOYEE);
            assertThat(one.news()).isInstanceOf(News.NoShow.class);
        });
        assertThat(told("booking.released.v1", leftEarly)).isEmpty();
    }

    @Test
    void tellsEveryMemberOfAProposalAndMailsAllButTheOrganiser() throws Poison {
        List<Told> told = told("team-day.proposed.v1", ExampleEvents.read("team-day.proposed.v1"));

        assertThat(told).extracting(Told::personId).containsExactlyInAnyOrder(EMPLOYEE, ORGANISER);
        assertThat(told).filteredOn(Told::byMail).extracting(Told::personId).containsExactly(EMPLOYEE);
    }

    @Test
    void tellsTheOrganiserWhoIsNoMemberToo() throws Poison {
        ObjectNode event = ExampleEvents.read("team-day.proposed.v1");
        event.putArray("memberIds").add(EMPLOYEE.toString());

        List<Told> told = told("team-day.proposed.v1", event);

        assertThat(told).extracting(Told::personId).containsExactlyInAnyOrder(EMPLOYEE, ORGANISER);
    }

    @Test
    void tellsEachMemberTheirOwnPlace() throws Poison {
        List<Told> told = told("team-day.agreed.v1", ExampleEvents.read("team-day.agreed.v1"));

        assertThat(told)
                .allSatisfy(one -> assertThat(one.news()).isInstanceOfSatisfying(News.DayAgreed.class, news -> {
                    assertThat(news.date()).isEqualTo(LocalDate.of(2026, 12, 1));
                    assertThat(news.place())
                            .extracting(place -> place == null ? null : place.spaceName())
                            .isEqualTo(one.personId().equals(EMPLOYEE) ? "3A-012" : "3A-013");
                }));
    }

    @Test
    void tellsACancelledTeamDayThatHadNoDateYet() throws Poison {
        ObjectNode event = ExampleEvents.read("team-day.cancelled.v1");
        event.remove("date");

        List<Told> told = told("team-day.cancelled.v1", event);

        assertThat(told)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.news())
                        .isInstanceOfSatisfying(
                                News.DayCancelled.class,
                                news -> assertThat(news.date()).isNull()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking.cancelled.v1", "booking.checked-in.v1", "team-day.held.v1", "of.later.v9"})
    void passesOverWhatConcernsNobody(String type) throws Poison {
        assertThat(EventReading.read(message(ID, type, "not even JSON")).told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "{}", "[]", "{\"bookingId\":1}", "{} {}"})
    void callsWhatCannotBeReadPoison(String value) {
        assertThatThrownBy(() -> EventReading.read(message(ID, "booking.made.v1", value)))
                .isInstanceOf(Poison.class);
    }

    @Test
    void callsARecordWithoutIdentityPoison() {
        assertThatThrownBy(() -> EventReading.read(message(null, "booking.made.v1", "{}")))
                .isInstanceOf(Poison.class);
        assertThatThrownBy(() -> EventReading.read(message("7", "booking.made.v1", "{}")))
                .isInstanceOf(Poison.class);
        assertThatThrownBy(() -> EventReading.read(message(ID, null, "{}"))).isInstanceOf(Poison.class);
    }

    private static List<Told> told(String type, ObjectNode event) throws Poison {
        return EventReading.read(message(ID, type, event.toString())).told();
    }

    private static ConsumerRecord<String, byte[]> message(@Nullable String id, @Nullable String type, String value) {
        ConsumerRecord<String, byte[]> message =
                new ConsumerRecord<>("flexplek.bookings", 0, 0, "key", value.getBytes(StandardCharsets.UTF_8));
        if (id != null) {
            message.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        }
        if (type != null) {
            message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }
        return message;
    }
}
