package flexplek.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final String PROFESSIONAL = "\uD83D\uDC69\u200D\uD83D\uDCBB";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Kwartaalplanning",
                "Café d’Été, 3e verdieping – “noord”",
                "Зал Невы",
                "会議室",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "Borrel \uD83D\uDC69\u200D\uD83D\uDCBB",
                "\u2764\uFE0F\u200D\uD83D\uDD25 3\uFE0F\u20E3",
                "\uD83D\uDC4B\uD83C\uDFFD\u200D\u2642\uFE0F"
            })
    void isOneLineAsPeopleWriteIt(String text) {
        assertThat(Texts.isOneLine(text)).isTrue();
        assertThat(Texts.asOneLine(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`a\nb`, a b",
                "`a\r\n\r\nhttps://elsewhere.example\n`, a https://elsewhere.example",
                "`a\tb`, a b",
                "`a\u0085b`, a b",
                "`a\u2028b\u2029c`, a b c",
                "`a\u202Egnp.exe`, agnp.exe",
                "`\u2066a\u2069`, a",
                "`a\u200Bb\uFEFFc\u2060d`, abcd",
                "`ge\u00ADheim`, geheim",
                "`a\u200Db\u200Cc`, abc",
                "`W-01\uFE0E\u3164`, W-01\uFE0E",
                "`a\uFE0F`, a",
                "`a\uD83Db`, ab",
                "`\u200B`, ``"
            })
    void isNotOneLineOrHoldsWhatNobodySees(String text, String line) {
        assertThat(Texts.isOneLine(text)).isFalse();
        assertThat(Texts.asOneLine(text)).isEqualTo(line);
    }

    @Test
    void anyTextBecomesOneLine() {
        String around = PROFESSIONAL + "a \u0645";
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = around + Character.toString(c) + around;
            assertThat(Texts.isOneLine(Texts.asOneLine(text))).as("U+%04X", c).isTrue();
        }
    }
}
