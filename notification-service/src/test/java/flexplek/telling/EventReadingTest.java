package flexplek.telling;

import static flexplek.trial.ExampleEvents.EMPLOYEE;
import static flexplek.trial.ExampleEvents.ORGANISER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.news.News;
import flexplek.news.NewsKind;
import flexplek.trial.ExampleEvents;
import flexplek.trial.NewerEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReadingTest {

    private static final String ID = "0199f3a0-2222-7000-8000-000000000001";

    @Test
    void tellsThePersonThatSomebodyElseBookedForThem() throws Poison {
        List<Told> told = told("booking.made.v1", ExampleEvents.read("booking.made.v1"));

        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.personId()).isEqualTo(EMPLOYEE);
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
        assertThat(told("booking.released.v1", noShow.deepCopy().put("reason", "NOT_USABLE")))
                .singleElement()
                .satisfies(one -> assertThat(one.news()).isInstanceOf(News.NotUsable.class));
    }

    @ParameterizedTest
    @CsvSource({
        "booking.cancelled.v1, cancelledBy, true",
        "booking.cancelled.v1, personId, false",
        "booking.changed.v1, changedBy, true",
        "booking.changed.v1, personId, false",
        "booking.affected.v1, changedBy, true",
        "booking.affected.v1, personId, false",
        "booking.released.v1, releasedBy, true",
        "booking.released.v1, personId, false"
    })
    void tellsWhoeverLosesAPlaceByTheActOfSomebodyElse(String type, String doer, boolean isTold) throws Poison {
        ObjectNode event = ExampleEvents.read(type).put("reason", "LEFT_EARLY");
        String by = type.contains("cancelled") ? "cancelledBy" : type.contains("released") ? "releasedBy" : "changedBy";
        event.put(by, doer.equals(by) ? ORGANISER.toString() : event.path(doer).asText());

        List<Told> told = told(type, event);

        assertThat(told).hasSize(isTold ? 1 : 0).allSatisfy(one -> {
            assertThat(one.personId()).isEqualTo(EMPLOYEE);
            assertThat(one.news().doneBy()).isEqualTo(ORGANISER);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_SHARED", "HELD_FOR_OTHERS"})
    void tellsWhoMovedToAnotherOrganisationThoughTheirOwnSignInSaidSo(String reason) throws Poison {
        ObjectNode event = ExampleEvents.read("booking.affected.v1").put("reason", reason);

        assertThat(told("booking.affected.v1", event.put("changedBy", EMPLOYEE.toString())))
                .extracting(Told::personId)
                .containsExactly(EMPLOYEE);
    }

    @Test
    void tellsWhatABookingIsAfterAChangeBySomebodyElseAndWhatItWas() throws Poison {
        List<Told> told = told("booking.changed.v1", ExampleEvents.read("booking.changed.v1"));

        assertThat(told)
                .singleElement()
                .satisfies(one -> assertThat(one.news()).isInstanceOfSatisfying(News.Changed.class, news -> {
                    assertThat(news.booking().spaceName()).isEqualTo("3A-012");
                    assertThat(news.booking().start()).isEqualTo("2026-11-24T07:00:00Z");
                    assertThat(news.before().spaceName()).isEqualTo("3A-014");
                    assertThat(news.before().start()).isEqualTo("2026-11-24T08:00:00Z");
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "INVITED, true",
        "UNINVITED, true",
        "MOVED, true",
        "CANCELLED, true",
        "RELEASED, true",
        "OF_LATER, true",
        "DECLINED, false"
    })
    void tellsOfAMeetingEachWhomItConcernsSaveWhoDidIt(String change, boolean toAttendees) throws Poison {
        UUID other = UUID.randomUUID();
        ObjectNode event = ExampleEvents.read("meeting.changed.v1").put("change", change);
        event.withArray("attendeeIds").add(other.toString()).add(other.toString());
        event.put("changedBy", (toAttendees ? EMPLOYEE : other).toString());

        List<Told> told = told("meeting.changed.v1", event);

        assertThat(told)
                .extracting(Told::personId)
                .containsExactlyElementsOf(toAttendees ? List.of(ORGANISER, other) : List.of(EMPLOYEE));
        assertThat(told.getFirst().news()).isInstanceOfSatisfying(News.Meeting.class, news -> {
            assertThat(news.change()).isEqualTo(change);
            assertThat(news.attendeeId()).isEqualTo(ORGANISER);
            assertThat(news.booking().spaceName()).isEqualTo("Sluiskamer");
        });
    }

    @Test
    void tellsNobodyOfTheirOwnAct() throws Poison {
        ObjectNode event = ExampleEvents.read("meeting.changed.v1").put("changedBy", ORGANISER.toString());

        assertThat(told("meeting.changed.v1", event)).isEmpty();
    }

    @Test
    void tellsWhoWaitsOfWhatIsHeldForThem() throws Poison {
        List<Told> told = told("booking.offered.v1", ExampleEvents.read("booking.offered.v1"));

        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.personId()).isEqualTo(EMPLOYEE);
            assertThat(one.news()).isInstanceOfSatisfying(News.Offered.class, news -> {
                assertThat(news.booking().spaceName()).isEqualTo("3A-012");
                assertThat(news.until()).isEqualTo("2026-11-23T15:34:05Z");
            });
        });
    }

    @Test
    void tellsWhoIsToAnswerOfAnOfferToExchange() throws Poison {
        List<Told> told = told("exchange.offered.v1", ExampleEvents.read("exchange.offered.v1"));

        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.personId()).isEqualTo(EMPLOYEE);
            assertThat(one.news()).isInstanceOfSatisfying(News.ExchangeOffered.class, news -> {
                assertThat(news.booking().spaceName()).isEqualTo("3A-012");
                assertThat(news.offeredSpaceName()).isEqualTo("3A-013");
                assertThat(news.doneBy()).isNotEqualTo(EMPLOYEE);
            });
        });
    }

    @Test
    void tellsWhoOfferedThatItIsAgreed() throws Poison {
        List<Told> told = told("exchange.agreed.v1", ExampleEvents.read("exchange.agreed.v1"));

        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.personId()).isEqualTo(EMPLOYEE);
            assertThat(one.news()).isInstanceOfSatisfying(News.ExchangeAgreed.class, news -> {
                assertThat(news.booking().spaceName()).isEqualTo("3A-012");
                assertThat(news.before().spaceName()).isEqualTo("3A-013");
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking.offer-lapsed.v1", "booking.waited-for.v1"})
    void tellsWhoWaitedWhatCameOfIt(String type) throws Poison {
        assertThat(told(type, ExampleEvents.read(type)))
                .extracting(Told::personId)
                .containsExactly(EMPLOYEE);
    }

    @Test
    void leavesThePlacesOfATeamDayThatIsCalledOffToTheTeamDay() throws Poison {
        ObjectNode event = ExampleEvents.read("booking.cancelled.v1")
                .put("cancelledBy", ORGANISER.toString())
                .put("teamDayId", ID);
        assertThat(told("booking.cancelled.v1", event)).hasSize(1);

        assertThat(told("booking.cancelled.v1", event.put("reason", "TEAM_DAY_CANCELLED")))
                .isEmpty();
    }

    @Test
    void tellsThePersonOfDatesOfASeriesThatWereRefused() throws Poison {
        List<Told> told =
                told("booking-series.dates-refused.v1", ExampleEvents.read("booking-series.dates-refused.v1"));

        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.personId()).isEqualTo(EMPLOYEE);
            assertThat(one.news())
                    .isInstanceOfSatisfying(
                            News.SeriesRefused.class,
                            news -> assertThat(news.dates())
                                    .containsExactly(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 8)));
        });
    }

    @Test
    void tellsThePersonWhatSomebodyElseDidWithTheirSeries() throws Poison {
        assertThat(told("booking-series.changed.v1", ExampleEvents.read("booking-series.changed.v1")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.personId()).isEqualTo(EMPLOYEE);
                    assertThat(one.news()).isInstanceOfSatisfying(News.SeriesChanged.class, news -> {
                        assertThat(news.done()).isEqualTo("ended");
                        assertThat(news.doneBy()).isNotEqualTo(EMPLOYEE);
                        assertThat(news.from()).isEqualTo(LocalDate.of(2026, 12, 1));
                    });
                });
    }

    @Test
    void tellsOfASeriesThatSomebodyElseMadeAndNotOfEachDate() throws Poison {
        ObjectNode made = ExampleEvents.read("booking-series.changed.v1").put("change", "MADE");
        assertThat(told("booking-series.changed.v1", made))
                .singleElement()
                .satisfies(one -> assertThat(one.news())
                        .isInstanceOfSatisfying(
                                News.SeriesChanged.class,
                                news -> assertThat(news.done()).isEqualTo("made")));
        for (String type : List.of("booking.made.v1", "booking.changed.v1", "booking.cancelled.v1")) {
            ObjectNode date = ExampleEvents.read(type).put("toldBy", "SERIES");
            date.put("changedBy", ID).put("cancelledBy", ID);
            assertThat(told(type, date)).as(type).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking-series.to-confirm.v1", "booking-series.ended.v1"})
    void tellsThePersonWhatBecomesOfASeriesTheyDoNotComeTo(String type) throws Poison {
        assertThat(told(type, ExampleEvents.read(type))).singleElement().satisfies(one -> {
            assertThat(one.personId()).isEqualTo(EMPLOYEE);
            assertThat(one.news().doneBy()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"fault.solved.v1, FAULT_SOLVED", "fault.declined.v1, FAULT_DECLINED"})
    void tellsWhoeverReportedAFaultButNotWhoeverSettledIt(String type, NewsKind kind) throws Poison {
        ObjectNode event = ExampleEvents.read(type);
        event.withArray("reporterIds").add(ORGANISER.toString()).add(EMPLOYEE.toString());

        assertThat(told(type, event)).singleElement().satisfies(one -> {
            assertThat(one.personId()).isEqualTo(EMPLOYEE);
            assertThat(one.news().kind()).isEqualTo(kind);
        });
    }

    @Test
    void tellsTheHostThatTheirGuestHasArrivedUnlessTheySawIt() throws Poison {
        ObjectNode event = ExampleEvents.read("visit.guest-arrived.v1");

        assertThat(told("visit.guest-arrived.v1", event)).singleElement().satisfies(one -> {
            assertThat(one.personId()).isEqualTo(EMPLOYEE);
            assertThat(one.news().kind()).isEqualTo(NewsKind.GUEST_ARRIVED);
        });
        event.put("recordedBy", EMPLOYEE.toString());
        assertThat(told("visit.guest-arrived.v1", event)).isEmpty();
    }

    @Test
    void tellsTheHostThatTheirGuestHasNotArrivedAfterAllUnlessTheySaySo() throws Poison {
        ObjectNode event = ExampleEvents.read("visit.arrival-taken-back.v1");

        assertThat(told("visit.arrival-taken-back.v1", event)).singleElement().satisfies(one -> {
            assertThat(one.personId()).isEqualTo(EMPLOYEE);
            assertThat(one.news().kind()).isEqualTo(NewsKind.GUEST_NOT_ARRIVED);
        });
        event.put("recordedBy", EMPLOYEE.toString());
        assertThat(told("visit.arrival-taken-back.v1", event)).isEmpty();
    }

    @Test
    void tellsEveryMemberOfAProposalButTheOrganiserWhoMadeIt() throws Poison {
        List<Told> told = told("team-day.proposed.v1", ExampleEvents.read("team-day.proposed.v1"));

        assertThat(told).extracting(Told::personId).containsExactly(EMPLOYEE);
    }

    @Test
    void tellsNobodyWhoHasLeftTheTeamThoughTheyOrganisedIt() throws Poison {
        ObjectNode event = ExampleEvents.read("team-day.cancelled.v1").put("cancelledBy", ID);
        event.putArray("memberIds").add(EMPLOYEE.toString());

        List<Told> told = told("team-day.cancelled.v1", event);

        assertThat(told).extracting(Told::personId).containsExactly(EMPLOYEE);
    }

    @Test
    void tellsTheOrganiserThatAnotherAgreed() throws Poison {
        List<Told> told = told(
                "team-day.agreed.v1", ExampleEvents.read("team-day.agreed.v1").put("agreedBy", ID));

        assertThat(told)
                .allSatisfy(one -> assertThat(one.news().doneBy()).hasToString(ID))
                .extracting(Told::personId)
                .containsExactly(EMPLOYEE, ORGANISER);
    }

    @Test
    void takesTheOrganiserForWhoAgreedWhereAnOlderEventDoesNotSay() throws Poison {
        ObjectNode event = ExampleEvents.read("team-day.agreed.v1");
        event.remove("agreedBy");

        assertThat(told("team-day.agreed.v1", event)).extracting(Told::personId).containsExactly(EMPLOYEE);
    }

    @Test
    void tellsEachMemberTheirOwnPlace() throws Poison {
        ObjectNode event = ExampleEvents.read("team-day.agreed.v1").put("agreedBy", ID);

        List<Told> told = told("team-day.agreed.v1", event);

        assertThat(told)
                .hasSize(2)
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
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.news())
                        .isInstanceOfSatisfying(
                                News.DayCancelled.class,
                                news -> assertThat(news.date()).isNull()));
    }

    @Test
    void datesAnEventByItsOwnTimeElseByKafkas() throws Poison {
        ConsumerRecord<String, byte[]> message = message(ID, "of.later.v9", "{}");
        assertThat(EventReading.read(message).at()).isEqualTo(Instant.ofEpochMilli(message.timestamp()));

        message.headers().add("ce_time", "2026-11-24T09:12:00.123456Z".getBytes(StandardCharsets.UTF_8));

        assertThat(EventReading.read(message).at()).isEqualTo("2026-11-24T09:12:00.123456Z");
    }

    static List<NewerEvent> newerEvents() {
        return NewerEvent.all();
    }

    @ParameterizedTest
    @MethodSource("newerEvents")
    void tellsWhatItCanOfAnEventNewerThanItself(NewerEvent newer) throws Poison {
        List<UUID> people =
                told(newer.type(), newer.event()).stream().map(Told::personId).toList();

        assertThat(people)
                .containsExactlyElementsOf(told(newer.type(), ExampleEvents.example(newer.type())).stream()
                        .map(Told::personId)
                        .toList());
    }

    @Test
    void knowsOfKindsReasonsAndFieldsThatMayBeNewer() {
        assertThat(newerEvents())
                .extracting(NewerEvent::toString)
                .contains(
                        "booking.made.v1 with a new /kind",
                        "booking.released.v1 with a new /reason",
                        "team-day.agreed.v1 with a new /places/1/addedLater");
    }

    @Test
    void tellsWhoeverLosesAPlaceForAReasonNewerThanItself() throws Poison {
        ObjectNode event = ExampleEvents.read("booking.released.v1").put("reason", "CLOSED_DAY");

        assertThat(told("booking.released.v1", event)).singleElement().satisfies(one -> {
            assertThat(one.personId()).isEqualTo(EMPLOYEE);
            assertThat(one.news()).isInstanceOf(News.Released.class);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "booking.checked-in.v1",
                "booking.awaited.v1",
                "booking.recorded.v1",
                "team-day.held.v1",
                "of.later.v9"
            })
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
