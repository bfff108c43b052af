package flexplek.local;

import java.util.Map;

/** What tokens of other realms tell, or leave out; every service answers each alike. */
public enum OddClaims {
    NO_SUBJECT(401, "sub", ""),
    EMPTY_SUBJECT(401, "sub", "\"\""),
    TOO_LONG_SUBJECT(403, "sub", text("x".repeat(256))),
    SUBJECT_NOT_ASCII(403, "sub", text("Zo\u00eb")),
    TWO_ORGANISATIONS(403, "organisation", "[\"minbin\",\"minwater\"]"),
    ORGANISATION_IN_CAPITALS(403, "organisation", text("MinBin")),
    TOO_LONG_ORGANISATION(403, "organisation", text("x".repeat(300))),
    DIRECTORY_SUBJECT(0, "sub", text("f:7b0c5a3e-1111-4000-8000-000000000001:jdevries")),
    LONGEST_SUBJECT(0, "sub", text("x".repeat(255))),
    SHORT_UUID(0, "sub", text("1-1-1-1-1")),
    NO_ORGANISATION(0, "organisation", ""),
    ORGANISATION_IN_A_LIST(0, "organisation", "[\"minbin\"]"),
    NO_GROUPS(0, "groups", ""),
    NO_NAME(0, "name", ""),
    ODD_GROUPS(
            0,
            "groups",
            "[\"/minbin/Bouw & Techniek\",\"/minbin/Co\u00f6rdinatie\",\"/minbin/'s-Gravenhage\",\"/minbin/DGOO/Kade\","
                    + "\"minbin/kade\",\"/minwater/kade\",\"/minbin\",\"\",7]"),
    GROUPS_IN_ONE_TEXT(0, "groups", text("/minbin/kade"));

    private final int refusal;
    private final String claim;
    private final String json;

    OddClaims(int refusal, String claim, String json) {
        this.refusal = refusal;
        this.claim = claim;
        this.json = json;
    }

    private static String text(String text) {
        return "\"" + text + "\"";
    }

    /** The status that every operation answers, or 0 where the token is taken. */
    public int refusal() {
        return refusal;
    }

    /** For {@link SignedTokens#token(SignedTokens.Bearer, Map)}. */
    public Map<String, String> claims() {
        return Map.of(claim, json);
    }
}
