package flexplek.guest;

import flexplek.platform.Problems;
import flexplek.platform.Wording;

/** What a host types of a guest: one line, as it is for every text, and not of blanks alone. */
final class GuestText {

    private GuestText() {}

    static String name(String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw Problems.badField("guestName", Wording.of(GuestWords.class, GuestWords::letters));
        }
        return name;
    }

    static String from(String typed) {
        String from = typed.strip();
        if (from.isEmpty()) {
            throw Problems.badField("guestFrom", Wording.of(GuestWords.class, GuestWords::lettersOrNone));
        }
        return from;
    }
}
