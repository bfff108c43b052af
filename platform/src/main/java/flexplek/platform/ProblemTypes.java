package flexplek.platform;

import java.util.List;

/** The types of problems that a feature sends. Each opens at its own address, at the service that sends it. */
public interface ProblemTypes {

    List<ProblemType> all();
}
