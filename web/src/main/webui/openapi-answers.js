/** The schemas of answers, each with the fields that may be null; booking-service says it in its own document. */
export const occupancyAnswers = {
  Counted: [],
  OccupancyChanged: ['floorId', 'counted'],
  SensorCountsAccepted: [],
  Snapshot: [],
  SpaceNow: ['since'],
  SpaceStates: [],
  Spaces: [],
};

export const notificationAnswers = {
  DeadLetter: ['reason', 'endedAt'],
};
