import { searchOf } from '../../ui/search';

/** What the address of this page can say. */
export const bookSearch = searchOf('building', 'floor', 'neighbourhood', 'date', 'from', 'to', 'kind', 'amenities', 'free', 'space', 'for');

export type BookSearch = ReturnType<typeof bookSearch>;
