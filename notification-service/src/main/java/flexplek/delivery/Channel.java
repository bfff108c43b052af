package flexplek.delivery;

import java.util.List;

/** A way to reach people. A new one is a case here and a {@link Carrier}; the round stays as it is. */
public sealed interface Channel {

    /** As it stands in the database. */
    String word();

    /** What is measured of it is named after this. */
    String measured();

    /** Letters by SMTP. */
    record Mail() implements Channel {

        @Override
        public String word() {
            return "MAIL";
        }

        @Override
        public String measured() {
            return "flexplek.mails";
        }
    }

    /** Those by which everybody is told. */
    static List<Channel> all() {
        return List.of(new Mail());
    }
}
