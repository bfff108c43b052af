package flexplek.message;

import flexplek.wording.Language;
import java.time.ZoneId;
import java.util.UUID;

/** The person who reads, in which language (that of the request, as everything is answered; mail goes by the account), and by which clock. */
record Reader(UUID id, Language language, ZoneId zone) {}
