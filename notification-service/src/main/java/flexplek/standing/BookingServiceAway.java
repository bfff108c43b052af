package flexplek.standing;

/** booking-service gives no answer now; ask again later. */
public class BookingServiceAway extends RuntimeException {
    BookingServiceAway(String why, Throwable cause) {
        super(why, cause);
    }
}
