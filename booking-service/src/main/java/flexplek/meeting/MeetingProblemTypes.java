package flexplek.meeting;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The one of attendees. */
@ApplicationScoped
class MeetingProblemTypes implements ProblemTypes {

    private static final ProblemType.In<MeetingWords> TYPES = ProblemType.in(MeetingWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(TYPES.of("too-many-attendees", MeetingWords::full, MeetingWords::whyTooManyAttendees));
    }
}
