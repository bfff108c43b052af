/** The schemas of answers, each with the fields that may be null; every other field is always there. */
export const bookingAnswers = {
  Availability: [],
  Booking: ['releaseReason', 'teamDayId'],
  BuildingView: ['dailyCap'],
  BusyDay: [],
  CandidateDate: ['mine'],
  FloorView: [],
  ImportedBuilding: ['buildingId'],
  ImportedPeople: [],
  Me: [],
  NeighbourhoodView: [],
  PageBookingView: ['next'],
  PageBusyDay: ['next'],
  PageBuildingView: ['next'],
  PageFloorView: ['next'],
  PageTeamDayView: ['next'],
  PageTeamWithMembers: ['next'],
  Place: [],
  SpaceAvailability: [],
  SpacesCompared: [],
  SpaceView: ['reason'],
  TeamDay: ['neighbourhoodId', 'date', 'places', 'elsewhere'],
  TeamMember: [],
  TeamName: [],
  TeamWithMembers: [],
};

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
