import { searchOf } from '../../ui/search';

/** What the address of this page can say: the part, the building, and which of its spaces or faults are looked for. */
export const manageSearch = searchOf('part', 'building', 'search', 'floor', 'service', 'state');

export type ManageSearch = ReturnType<typeof manageSearch>;
