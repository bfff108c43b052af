package flexplek.demo.people;

import flexplek.demo.plan.Organisation;
import java.time.DayOfWeek;

/** A team, where it likes to sit and the day on which most of it comes. {@code path} is its sign-in group. */
public record Team(
        String path, Organisation organisation, String building, String neighbourhood, DayOfWeek favourite, int size) {}
