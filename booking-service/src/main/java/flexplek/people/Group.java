package flexplek.people;

import flexplek.platform.Codes;
import flexplek.platform.Texts;
import flexplek.platform.Wording;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A group of the identity provider, {@code /organisation/team} as a team, or left out with the reason. Names stand as they are
 * given, with further levels where there are any; those equal by Unicode NFC are one.
 */
sealed interface Group {

    /** A team: its path, by which it is known, and the name that people read. */
    record Team(String path, String organisation, String name) implements Group {

        /** The same for all teams that nobody could tell apart by what they are called. */
        String sight() {
            return Codes.sight(organisation + "/" + name);
        }
    }

    /** No team of the person's, and why. */
    record LeftOut(String path, Why why) implements Group {}

    int LONGEST = 255;

    enum Why {
        NOT_A_TEAM_PATH,
        OTHER_ORGANISATION,
        /** Another team of the organisation; see {@link LookAlikes}. */
        LOOKS_LIKE;

        /** What would be right. */
        Wording words() {
            return switch (this) {
                case NOT_A_TEAM_PATH -> Wording.of(PeopleWords.class, words -> words.teamPath(LONGEST));
                case OTHER_ORGANISATION -> Wording.of(PeopleWords.class, PeopleWords::ownOrganisation);
                case LOOKS_LIKE -> Wording.of(PeopleWords.class, PeopleWords::looksLikeAnother);
            };
        }
    }

    Pattern ORGANISATION = Pattern.compile("[a-z0-9-]{1,40}");
    /** As directories make them, where people would write Kade noord. */
    Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** {@code ofOrganisation}: the key of the person's organisation. A path without its leading slash is the same. */
    static Group of(String given, String ofOrganisation) {
        String path = canonical(given);
        String[] parts = path.substring(1).split("/", -1);
        if (parts.length < 2
                || !ORGANISATION.matcher(parts[0]).matches()
                || path.length() > LONGEST
                || !Texts.isOneLine(given)
                || Arrays.stream(parts).anyMatch(String::isBlank)) {
            return new LeftOut(given, Why.NOT_A_TEAM_PATH);
        }
        if (!parts[0].equals(ofOrganisation)) {
            return new LeftOut(given, Why.OTHER_ORGANISATION);
        }
        return new Team(path, parts[0], name(path.substring(parts[0].length() + 2)));
    }

    /** As teams are known by it. */
    static String canonical(String path) {
        return Codes.composed(path.startsWith("/") ? path : "/" + path);
    }

    private static String name(String rest) {
        if (!SLUG.matcher(rest).matches()) {
            return rest;
        }
        String spaced = rest.replace('-', ' ');
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
