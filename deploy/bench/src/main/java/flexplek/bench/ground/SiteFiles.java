package flexplek.bench.ground;

import java.util.Locale;

/** The three files that a building of plain rows of desks is imported from. Invented, and named so. */
public record SiteFiles(String code, String zone, int floors, int desksAFloor) {
    static final String BOUNDARY = "flexplek-bench-part";
    private static final int ROW = 20;

    /** The form of a building import. */
    String form() {
        return part("building", "application/json", building())
                + part("plan", "application/geo+json", plan())
                + part("spaces", "text/csv", spaces())
                + "--" + BOUNDARY + "--\r\n";
    }

    private String building() {
        return """
                {"code":"%s","name":"Invented %s","zone":"%s","address":"Meetlaan 1","city":"Bench","latitude":52.08,\
                "longitude":4.32,"opens":"00:00","closes":"23:45","openDays":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY",\
                "FRIDAY","SATURDAY","SUNDAY"],"dailyCap":null,"organisations":[\
                {"organisation":"bench","name":"Invented people of the bench","daysAhead":366},\
                {"organisation":"minbin","name":"Ministerie van Binnenwerken","daysAhead":366}]}""".formatted(code, code, zone);
    }

    /** The GeoJSON of all floors. */
    public String plan() {
        StringBuilder features = new StringBuilder();
        for (int floor = 0; floor < floors; floor++) {
            String area = """
                    "geometry":{"type":"Polygon","coordinates":[[[0,0],[42,0],[42,%1$d],[0,%1$d],[0,0]]]}""".formatted(2 * (desksAFloor / ROW + 1));
            features.append("""
                    {"type":"Feature","properties":{"feature":"floor","floor":"%1$d","level":%1$d,"name":"Floor %1$d"},%2$s},
                    {"type":"Feature","properties":{"feature":"neighbourhood","floor":"%1$d","code":"%1$dA","name":"%1$dA"},%2$s},
                    """.formatted(floor, area));
            for (int desk = 0; desk < desksAFloor; desk++) {
                features.append("""
                        {"type":"Feature","properties":{"feature":"space","floor":"%d","code":"%s"},\
                        "geometry":{"type":"Point","coordinates":[%d,%d]}},
                        """.formatted(floor, desk(floor, desk), 1 + 2 * (desk % ROW), 1 + 2 * (desk / ROW)));
            }
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features.substring(0, features.length() - 2) + "]}";
    }

    String spaces() {
        StringBuilder rows = new StringBuilder("code,name,kind,floor,neighbourhood,capacity,amenities\n");
        for (int floor = 0; floor < floors; floor++) {
            for (int desk = 0; desk < desksAFloor; desk++) {
                String code = desk(floor, desk);
                rows.append("%s,%s,DESK,%d,%dA,1,monitor\n".formatted(code, code, floor, floor));
            }
        }
        return rows.toString();
    }

    private static String desk(int floor, int desk) {
        return String.format(Locale.ROOT, "%d-%03d", floor, desk);
    }

    private static String part(String name, String type, String text) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s; charset=utf-8\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, name, type, text);
    }
}
