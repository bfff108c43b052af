/** A zone where it is day now, so that a desk can be booked and checked in to whenever the journeys run. */
export function zoneByDay(now = new Date()): string {
  const hour = Number(new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', hour: 'numeric', hourCycle: 'h23' }).format(now));
  if (hour >= 8 && hour < 18) return 'Europe/Amsterdam';
  const east = 10 - now.getUTCHours();
  if (east === 0) return 'Etc/UTC';
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`; // POSIX counts west of Greenwich
}
