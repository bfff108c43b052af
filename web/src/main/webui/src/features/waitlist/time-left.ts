/** `12:34`, minutes and seconds until a moment, of whole hours `9:12:34`; 0:00 once it is there. */
export function timeLeft(until: string, now: Date): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}

export function isOver(until: string, now: Date): boolean {
  return now.getTime() >= Date.parse(until);
}
