package flexplek.telling;

import flexplek.news.News;
import java.util.UUID;

/** What an event means for one person. */
record Told(UUID personId, News news) {}
