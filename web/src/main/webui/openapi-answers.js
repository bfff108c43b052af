/** The schemas of answers, each with the fields that may be null; the other documents say it themselves. */
export const occupancyAnswers = {
  Counted: ['sensors'],
  OccupancyChanged: ['floorId', 'peakToday', 'counted'],
  OfKind: ['checkedIn'],
  OnFloor: [],
  PastDay: ['booked'],
  PastDays: [],
  SensorCountsAccepted: [],
  Snapshot: ['heardUntil'],
  SpaceNow: ['since'],
  SpaceStates: ['heardUntil'],
  Spaces: ['checkedIn'],
};
