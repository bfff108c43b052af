package flexplek.buildingimport;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes as people count them: D-2 before D-10. */
final class CodeOrder implements Comparator<String> {

    static final Comparator<String> INSTANCE = new CodeOrder().thenComparing(Comparator.naturalOrder());

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    private CodeOrder() {}

    @Override
    public int compare(String one, String other) {
        Matcher ofOne = PART.matcher(one);
        Matcher ofOther = PART.matcher(other);
        while (ofOne.find()) {
            if (!ofOther.find()) {
                return 1;
            }
            int order = compareParts(ofOne.group(), ofOther.group());
            if (order != 0) {
                return order;
            }
        }
        return ofOther.find() ? -1 : 0;
    }

    private static int compareParts(String one, String other) {
        if (!isNumber(one) || !isNumber(other)) {
            return one.compareTo(other);
        }
        String shortOne = one.replaceFirst("^0+(?=.)", "");
        String shortOther = other.replaceFirst("^0+(?=.)", "");
        return shortOne.length() == shortOther.length()
                ? shortOne.compareTo(shortOther)
                : shortOne.length() - shortOther.length();
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
