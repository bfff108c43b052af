package flexplek.people;

import java.util.regex.Pattern;

/** A Keycloak group as a team: {@code /organisation/team}. */
final class TeamPath {

    private static final Pattern TEAM = Pattern.compile("/[a-z0-9-]+/[A-Za-z0-9 _.-]{1,80}");

    private TeamPath() {}

    static boolean isTeam(String path) {
        return TEAM.matcher(path).matches();
    }

    static String organisation(String path) {
        return path.substring(1, path.indexOf('/', 1));
    }

    /** The team's name as people read it: {@code /minbin/kade} is Kade. */
    static String name(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1).replace('-', ' ');
        return Character.toUpperCase(last.charAt(0)) + last.substring(1);
    }
}
