import { searchOf } from '../../ui/search';

/** What the address of this page can say: up to three variants, which of them is open, and what they are calculated with together. */
export const scenarioSearch = searchOf('a', 'b', 'c', 'open', 'level', 'runs', 'seed');

export type ScenarioSearch = ReturnType<typeof scenarioSearch>;
