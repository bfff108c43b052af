package flexplek.telling;

import flexplek.news.News;
import java.util.UUID;

/** What an event means for one person, and whether it is worth a mail. */
record Told(UUID personId, News news, boolean byMail) {}
