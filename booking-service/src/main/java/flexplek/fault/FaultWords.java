package flexplek.fault;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of faults; the Dutch stands in {@code messages/fault_nl.properties}. */
@MessageBundle(value = "fault", locale = "en")
interface FaultWords {

    @Message("There is no such fault, or it is not yours to see.")
    String noFault();

    @Message("There is no photo of this fault, or it is not yours to see.")
    String noPhoto();

    @Message("must say what is wrong, where kind is OTHER")
    String whatIsWrong();

    @Message("must say why the fault is declined: who reported it reads it")
    String whyDeclined();

    @Message("must be TAKEN_UP, SOLVED or DECLINED")
    String nextState();

    @Message("must be REPORTED, TAKEN_UP, SOLVED or DECLINED")
    String anyState();

    @Message("must be a JPEG or PNG image, as Content-Type says")
    String image();

    @Message("must have at most {most} million pixels")
    String megapixels(int most);

    @Message("must be a JPEG of at most {most} scans: save it once more with an ordinary program")
    String scans(int most);

    @Message("Many photos are coming in.")
    String manyPhotos();

    @Message("You have reported this already")
    String alreadyReported();

    @Message("It is known, and you hear when it is solved or declined.")
    String weKnow();

    @Message("Whoever has reported a fault need not do so again: it stands once in the list until it is solved.")
    String whyAlreadyReported();

    @Message("You have reported many faults")
    String tooManyFaults();

    @Message("{most} of them are open. Others can be reported when some of those are solved.")
    String waitUntilSolved(int most);

    @Message("How many open faults one person has reported is limited, so that each gets its turn.")
    String whyTooManyFaults();

    @Message("This fault is dealt with")
    String faultSettled();

    @Message("{#if solved}It was solved{#else}It was declined{/if}, and is changed no more. If it is there again,"
            + " report it again.")
    String reportAgain(boolean solved);

    @Message("A fault that is solved or declined stays as it is; what breaks again is a new fault.")
    String whyFaultSettled();

    @Message("There is a photo of this fault already")
    String photoThere();

    @Message("Somebody else has added one. Nothing more is needed.")
    String onePhoto();

    @Message("One photo is enough to find what is broken. Whoever added it can replace it.")
    String whyPhotoThere();
}
