import { searchOf } from '../../ui/search';

/** What the address of this page can say. */
export const roomsSearch = searchOf('building', 'date', 'people', 'amenities', 'from', 'to');

export type RoomsSearch = ReturnType<typeof roomsSearch>;
