package flexplek.message;

/** Examples for the API document. */
final class Examples {

    static final String INBOX = """
            {
              "items": [
                {
                  "id": "0199f3a0-1111-7000-8000-00000000000a",
                  "kind": "TEAM_DAY_AGREED",
                  "title": "Teamdag van Team Kade op dinsdag 1 december 2026",
                  "text": "De teamdag van Team Kade is op dinsdag 1 december 2026 in Kadegebouw. Jouw plek is 3A-012.",
                  "createdAt": "2026-11-24T09:12:00Z",
                  "readAt": null,
                  "subject": {
                    "bookingId": "0199f3a0-1111-7000-8000-000000000001",
                    "teamDayId": "0199f3a0-1111-7000-8000-000000000006",
                    "buildingId": "0199f3a0-1111-7000-8000-000000000003",
                    "date": "2026-12-01",
                    "zone": "Europe/Amsterdam"
                  }
                }
              ],
              "next": null,
              "unread": 1
            }
            """;

    private Examples() {}
}
