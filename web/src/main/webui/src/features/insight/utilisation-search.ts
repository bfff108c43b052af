import { searchOf } from '../../ui/search';

/** What the address of this page can say: of which place and kind, of which days, beside which others, and what is shown. */
export const utilisationSearch = searchOf('building', 'place', 'kind', 'from', 'to', 'compare', 'show');

export type UtilisationSearch = ReturnType<typeof utilisationSearch>;
