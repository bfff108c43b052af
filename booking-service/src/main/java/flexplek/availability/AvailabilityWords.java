package flexplek.availability;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of the days and times that are looked at, and of what is free then; the Dutch stands in {@code messages/availability_nl.properties}. */
@MessageBundle(value = "availability", locale = "en")
interface AvailabilityWords {

    @Message("must be a time that the building's clock shows on that day with that offset")
    String shownThen();

    @Message("must be yesterday or later: what was taken before is seen by those who look after the building")
    String notPast();

    @Message("must be later than from")
    String laterThanFrom();

    @Message("must be a day from from on, at most {most} days later")
    String days(int most);

    @Message("must be later than start")
    String laterThanStart();

    @Message("must be of: {all}")
    String amenities(String all);

    @Message("must not be there beside nearTeam")
    String oneNear();

    @Message(
            "{here} of your team {#if here == 1}is{#else}are{/if} in {where}{#if onFloor > here}, {onFloor} on this floor{/if}")
    String teamHere(int here, String where, int onFloor);

    @Message("{people} of your team {#if people == 1}is{#else}are{/if} on {floor}")
    String teamOn(int people, String floor);

    @Message("{people} of your team {#if people == 1}is{#else}are{/if} in {building}")
    String teamIn(int people, String building);

    @Message("{name} is in {where}")
    String personIn(String name, String where);

    @Message("{name} is on {floor}")
    String personOn(String name, String floor);

    @Message("In {building}, the building of your latest desk")
    String knownBuilding(String building);

    @Message("Free all that time on {floor} of {building}")
    String free(String floor, String building);

    @Message("One of your favourites")
    String favourite();

    @Message("You were here {times} times lately")
    String habit(int times);

    @Message("As last time")
    String lastTime();

    @Message("{near}, and it is one of your favourites")
    String alsoFavourite(String near);

    @Message("{near}, and you were here {times} times lately")
    String alsoHabit(String near, int times);

    @Message("{near}, as last time")
    String alsoLastTime(String near);
}
