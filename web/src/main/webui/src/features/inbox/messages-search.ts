import { searchOf } from '../../ui/search';

/** What the address of this page can say: whether only unread ones are shown. */
export const messagesSearch = searchOf('unread');
