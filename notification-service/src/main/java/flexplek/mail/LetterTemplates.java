package flexplek.mail;

import flexplek.wording.Letter;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The two shapes of a letter; both say the same. */
@CheckedTemplate(basePath = "letter")
class LetterTemplates {

    private LetterTemplates() {}

    static native TemplateInstance html(Letter letter, String greeting);

    static native TemplateInstance text(Letter letter, String greeting);
}
