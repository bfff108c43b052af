import { BUILDING, PLAN, SPACES_CSV } from './building.ts';
import { asPerson } from './api.ts';

const TEAM = ['/minbin/kade'];
const ORGANISER = '00000000-0000-4000-8000-000000000002';

/** Brings the building of the journeys, and the team that its people are in, to the stack; safe to repeat. */
export default async function prepare(): Promise<void> {
  const admin = await asPerson('admin');
  const form = new FormData();
  form.set('building', JSON.stringify(BUILDING));
  form.set('plan', JSON.stringify(PLAN));
  form.set('spaces', SPACES_CSV);
  await admin.post('/v1/building-imports?dryRun=false', form);
  const started = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
  await admin.post('/v1/people-imports', {
    people: [
      person(1, 'Noor Verbeek'),
      person(2, 'Olivier Haanstra'),
      { ...person(3, 'Nadia Elzinga'), startedOn: started, mentorId: ORGANISER },
    ],
  });
}

function person(number: number, displayName: string) {
  return { id: `00000000-0000-4000-8000-00000000000${number}`, organisation: 'minbin', displayName, teams: TEAM };
}
