/**
 * A zone where it is day now, so that a desk can be booked and checked in to whenever the journeys run: one for the whole
 * run, however long it takes, since each worker inherits what was found first.
 */
export function zone(): string {
  return (process.env.FLEXPLEK_ZONE ??= zoneByDay());
}

/** By day: from eight to six where the house would be, else where it is ten. */
export function zoneByDay(now = new Date()): string {
  const hour = Number(new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', hour: 'numeric', hourCycle: 'h23' }).format(now));
  if (hour >= 8 && hour < 18) return 'Europe/Amsterdam';
  const hours = 10 - now.getUTCHours();
  const east = hours < -12 ? hours + 24 : hours; // no zone lies further west: there it is ten on the next day
  if (east === 0) return 'Etc/UTC';
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`; // POSIX counts west of Greenwich
}
