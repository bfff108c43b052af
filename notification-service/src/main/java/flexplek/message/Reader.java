package flexplek.message;

import flexplek.wording.Language;
import java.time.ZoneId;
import java.util.UUID;

/** The person who reads, in which language (that of the account, else what the client accepts), and by which clock. */
record Reader(UUID id, Language language, ZoneId zone) {}
