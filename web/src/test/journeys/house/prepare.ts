import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asPerson } from './api.ts';
import { building, PLAN, SPACES_CSV } from './building.ts';
import { bringCast, CASTS, personId, teamOf } from './cast.ts';

const REALM = join(import.meta.dirname, '../../../../../deploy/keycloak/flexplek-realm-local.json');

/** Brings each cast, its building, and the team that its people are in, to the stack; safe to repeat. */
export default async function prepare(): Promise<void> {
  const realm = JSON.parse(readFileSync(REALM, 'utf8'));
  for (let cast = 0; cast < CASTS; cast += 1) {
    if (cast > 0) await bringCast(cast, realm);
    await bringHouse(cast);
  }
}

async function bringHouse(cast: number): Promise<void> {
  const admin = await asPerson('admin', 'booking', cast);
  const form = new FormData();
  form.set('building', JSON.stringify(building(cast)));
  form.set('plan', JSON.stringify(PLAN));
  form.set('spaces', SPACES_CSV);
  await admin.post('/v1/building-imports?dryRun=false', form);
  const started = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
  const common = { organisation: 'minbin', teams: [`/minbin/${teamOf(cast)}`] };
  const organiser = personId('organiser', cast);
  await admin.post('/v1/people-imports', {
    people: [
      { ...common, id: personId('employee', cast), displayName: 'Noor Verbeek' },
      { ...common, id: organiser, displayName: 'Olivier Haanstra' },
      { ...common, id: personId('newcomer', cast), displayName: 'Nadia Elzinga', startedOn: started, mentorId: organiser },
    ],
  });
}
