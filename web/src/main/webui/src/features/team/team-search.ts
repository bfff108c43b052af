import { searchOf } from '../../ui/search';

/** What the address of this page can say. */
export const teamSearch = searchOf('team', 'week');
