package flexplek.ruleset;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said where rules are set; the Dutch stands in {@code messages/ruleset_nl.properties}. */
@MessageBundle(value = "ruleset", locale = "en")
public interface RulesetWords {

    @Message("There is no such rule, or it is not yours to see.")
    String noRule();

    @Message("must be quarter hours, from 15 minutes to 1440")
    String quarterHours();

    @Message("must be before 24:00")
    String withinTheDay();

    @Message("must name at least one")
    String atLeastOne();

    @Message("is not of a rule of this kind ({kind})")
    String notOfThisKind(String kind);

    @Message("must be given, or an organisation for which the rule holds everywhere")
    String forSomething();

    @Message("must be given for a rule about who may")
    String inABuilding();

    @Message("must be given with its building")
    String withItsBuilding();

    @Message("must be a neighbourhood of the building")
    String ofTheBuilding();

    @Message("must be the organisation that is yours, or one that shares the building: {known}")
    String sharing(String known);

    @Message("must be a team that you are in, or one of an organisation that you administer")
    String yourTeam();

    @Message("is what the rule is for, and stays as it is; set another rule instead")
    String stays();

    @Message(
            "Only an administrator sets here what is for one organisation or one team, as others share the building. Nothing was changed.")
    String ofOthers();

    @Message("Only an administrator of an organisation sets what holds for it everywhere. Nothing was changed.")
    String ofTheOrganisation();

    @Message("There is such a rule already")
    String ruleIsThere();

    @Message("For the same spaces and people holds: {rule}. Change that one, or take it away first.")
    String changeThatOne(String rule);

    @Message("There are too many rules")
    String tooManyRules();

    @Message("There can be {most} rules at most. Take one away that is not needed any more.")
    String most(int most);

    @Message("Of two rules of one kind for the same spaces and people nobody could say which one holds.")
    String whyRuleIsThere();

    @Message("Every booking is held against the rules, so their number has a limit.")
    String whyTooManyRules();
}
