package flexplek.standing;

import flexplek.news.News;

/**
 * News as it stands at the moment of telling.
 *
 * @param typed the purpose of a team day, why a space is out of service, what a room is booked for, what was answered to a fault, or
 *     who a guest is, as somebody typed it; or empty
 */
public record Current(News news, String typed) {}
