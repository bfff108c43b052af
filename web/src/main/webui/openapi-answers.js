/** The schemas of answers, each with the fields that may be null; the other documents say it themselves. */
export const occupancyAnswers = {
  Counted: [],
  OccupancyChanged: ['floorId', 'counted'],
  OfKind: [],
  SensorCountsAccepted: [],
  Snapshot: ['heardUntil'],
  SpaceNow: ['since'],
  SpaceStates: ['heardUntil'],
  Spaces: [],
};
