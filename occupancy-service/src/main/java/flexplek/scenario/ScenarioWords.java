package flexplek.scenario;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of scenarios that cannot be calculated; the Dutch stands in {@code messages/scenario_nl.properties}. */
@MessageBundle(value = "scenario", locale = "en")
interface ScenarioWords {

    @Message("must be 0.9, 0.95, 0.99 or 0.999")
    String level();

    @Message("must be one share for every day, or five from Monday to Friday")
    String presence();

    @Message("must have at most {most} people in all")
    String mostPeople(int most);

    @Message("must be a number from {least} to {most}")
    String between(String least, String most);

    @Message("must not be above the value")
    String low();

    @Message("must not be below the value")
    String high();

    @Message("must say where the number comes from")
    String source();

    @Message("must say of when the number is: a year, a month or a day, such as 2026, 2026-10 or 2026-10-31")
    String date();

    @Message("Somebody else's scenarios are being calculated; please try again.")
    String busy();

    @Message("That takes too long to calculate")
    String tooLarge();

    @Message("It was not done within {seconds} seconds. Ask for fewer runs, groups or variants at once.")
    String fewer(int seconds);

    @Message("Drawing many years of many groups takes a machine that others need too. So it ends after half a minute.")
    String whyScenarioTooLarge();
}
