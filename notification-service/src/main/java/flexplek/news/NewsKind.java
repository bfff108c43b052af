package flexplek.news;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of news, by the names that the API and the metrics use. */
public enum NewsKind {
    BOOKING_MADE_FOR_YOU,
    BOOKING_CHANGED,
    BOOKING_RELEASED_AS_NO_SHOW,
    BOOKING_RELEASED,
    BOOKING_CANCELLED,
    BOOKING_AFFECTED,
    MEETING_CHANGED,
    SERIES_DATES_REFUSED,
    SERIES_TO_CONFIRM,
    SERIES_CHANGED,
    SERIES_ENDED,
    WAITLIST_OFFERED,
    WAITLIST_OFFER_LAPSED,
    WAITLIST_BOOKED,
    EXCHANGE_OFFERED,
    EXCHANGE_AGREED,
    FAULT_SOLVED,
    FAULT_DECLINED,
    GUEST_ARRIVED,
    GUEST_NOT_ARRIVED,
    TEAM_DAY_PROPOSED,
    TEAM_DAY_AGREED,
    TEAM_DAY_CANCELLED;

    /** The kind of this name; nothing when it is none of ours. */
    public static Optional<NewsKind> find(@Nullable String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findAny();
    }

    /** All of ours, by name. */
    public static List<String> names() {
        return Stream.of(values()).map(Enum::name).toList();
    }
}
