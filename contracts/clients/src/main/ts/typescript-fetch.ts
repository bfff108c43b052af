import assert from 'node:assert/strict';
import {
  BookingsApi,
  BookingStatus,
  Configuration,
  type Problem,
  ProblemFromJSON,
  ResponseError,
  SpaceKind,
  State,
} from '../../../target/generated-sources/typescript-fetch/booking/index.js';
import { address, day, floorId, otherToken, token } from './asked.js';

// This generator sends the token of an oauth2 scheme as it is given, so its kind belongs to it.
const bookings = new BookingsApi(new Configuration({ basePath: address, accessToken: `Bearer ${token}` }));
const ofSomebodyElse = new BookingsApi(new Configuration({ basePath: address, accessToken: `Bearer ${otherToken}` }));

const { spaces, start, end } = await bookings.getAvailability({ floorId, date: new Date(`${day}T00:00`) });
const desk = spaces.find(({ kind, state }) => kind === SpaceKind.Desk && state === State.Free);
assert(desk);

const { id } = await bookings.book({ bookingRequest: { spaceId: desk.spaceId, start, end } });
const booked = await bookings.getBooking({ bookingId: id });
assert.equal(booked.spaceId, desk.spaceId);
assert.equal(booked.status, BookingStatus.Booked);
assert.deepEqual([booked.start, booked.end], [start, end]);
assert.equal(booked.releaseReason, null);

const problem = await refused(ofSomebodyElse.book({ bookingRequest: { spaceId: desk.spaceId, start, end } }));
assert.equal(problem.type, '/problems/space-taken');
assert.equal(problem.status, 409);
assert.equal(problem.spaceId, desk.spaceId);
assert.deepEqual(problem.takenFor, { start, end });
const others = problem.alternatives?.map(({ spaceId }) => spaceId) ?? [];
assert(others.length > 0 && !others.includes(desk.spaceId));

await bookings.cancelBooking({ bookingId: id });
assert.equal((await bookings.getBooking({ bookingId: id })).status, BookingStatus.Cancelled);
console.log(`cancelled ${id}`);

async function refused(answer: Promise<unknown>): Promise<Problem> {
  const error = await answer.then(() => assert.fail('It was not refused.'), (reason: unknown) => reason);
  assert(error instanceof ResponseError);
  return ProblemFromJSON(await error.response.json());
}
