package flexplek.alert;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of alerts and their rules; the Dutch stands in {@code messages/alert_nl.properties}. */
@MessageBundle(value = "alert", locale = "en")
interface AlertWords {

    @Message("There is no such building, or it is not yours to see.")
    String noBuilding();

    @Message("There is no building, floor or neighbourhood with this id, or it is not yours to see.")
    String noPlace();

    @Message("There is no such rule, or it is not yours to see.")
    String noRule();

    @Message("There is no such alert, or it is not yours to see.")
    String noAlert();

    @Message("Only facility staff and administrators of the organisation that manages this building are told of alerts"
            + " in it, and set the rules for them.")
    String whoLooksAfter();

    @Message("The places are still being read; please try again.")
    String reading();

    @Message("must be a whole number from {least} to {most}")
    String between(int least, int most);

    @Message("must not be more than above")
    String notOver();

    @Message("belongs to no rule of silence: a sensor that counts again is silent no more")
    String notOfSilence();

    @Message("belongs to a rule of silence alone")
    String ofSilence();

    @Message("must be there with the other of quietFrom and quietUntil")
    String both();

    @Message("must be another time than quietFrom")
    String another();

    @Message("belongs to no rule of PEOPLE: a largest number of people holds at any hour")
    String noQuiet();

    @Message("must be a place in the building of the rule")
    String otherBuilding();

    @Message("must be OPEN or ENDED")
    String state();

    @Message("There is such a rule already")
    String ruleIsThere();

    @Message("The place has a rule of this measure and value, with other terms. Change that one.")
    String changeThatOne();

    @Message("Two rules of one place that tell the same would raise two alerts for one thing.")
    String whyRuleIsThere();

    @Message("The building has as many rules as it can have")
    String tooManyRules();

    @Message("It has {most}. Remove one that is not needed any more.")
    String removeOne(int most);

    @Message("All rules of a building are looked at whenever something changes in it. So there are only so many.")
    String whyTooManyRules();
}
