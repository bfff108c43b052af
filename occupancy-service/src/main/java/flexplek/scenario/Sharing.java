package flexplek.scenario;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may sit where. */
@Schema(
        name = "ScenarioSharing",
        description = "APART: each group has desks of its own, and the level holds for each; TOGETHER: all share all.")
enum Sharing {
    APART,
    TOGETHER
}
