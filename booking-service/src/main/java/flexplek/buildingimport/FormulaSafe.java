package flexplek.buildingimport;

import java.util.regex.Pattern;

/**
 * How a text stands in a cell so that no spreadsheet calculates it: with an apostrophe before what would begin a formula. One
 * that has apostrophes there already gets one more, so that each text comes back as it was.
 */
final class FormulaSafe {

    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r].*");

    /** A spreadsheet leaves it as it is. */
    private static final Pattern NUMBER = Pattern.compile("-[0-9]{1,6}");

    private FormulaSafe() {}

    static String write(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
