import { useBookOnce } from '../../api/book-once';
import type { BookingRequest } from '../../api/booking/types.gen';

/** Books a space by name, or any that fits. */
export function useBook() {
  return useBookOnce((wish: BookingRequest) => wish);
}
