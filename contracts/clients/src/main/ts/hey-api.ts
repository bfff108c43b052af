import assert from 'node:assert/strict';
import { book, cancelBooking, getAvailability, getBooking } from '../../../target/generated-sources/hey-api/booking/index.js';
import { createClient } from '../../../target/generated-sources/hey-api/booking/client/index.js';
import { address, day, floorId, otherToken, token } from './asked.js';

const client = createClient({ baseUrl: address, auth: token });
const ofSomebodyElse = createClient({ baseUrl: address, auth: otherToken });
const throwOnError = true;

const floor = await getAvailability({ client, throwOnError, path: { floorId }, query: { date: day } });
const { spaces, start, end } = floor.data;
const desk = spaces.find(({ kind, state }) => kind === 'DESK' && state === 'FREE');
assert(desk);

const made = await book({ client, throwOnError, body: { spaceId: desk.spaceId, start, end } });
const { id } = made.data;
const path = { bookingId: id };
const { data: booked } = await getBooking({ client, throwOnError, path });
assert.equal(booked.spaceId, desk.spaceId);
assert.equal(booked.status, 'BOOKED');
assert.deepEqual([booked.start, booked.end], [start, end]);
assert.equal(booked.releaseReason, null);

const { error: problem } = await book({ client: ofSomebodyElse, body: { spaceId: desk.spaceId, start, end } });
assert(problem);
assert.equal(problem.type, '/problems/space-taken');
assert.equal(problem.status, 409);
assert.equal(problem.spaceId, desk.spaceId);
assert.deepEqual(problem.takenFor, { start, end });
const others = problem.alternatives?.map(({ spaceId }) => spaceId) ?? [];
assert(others.length > 0 && !others.includes(desk.spaceId));

await cancelBooking({ client, throwOnError, path });
assert.equal((await getBooking({ client, throwOnError, path })).data.status, 'CANCELLED');
console.log(`cancelled ${id}`);
