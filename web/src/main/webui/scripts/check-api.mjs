// Fails when the clients in src/api are not what contracts/openapi says.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const out = mkdtempSync(join('node_modules', '.api-'));
try {
  execFileSync('npx', ['--no-install', 'openapi-ts'], { env: { ...process.env, API_OUT: out }, stdio: 'ignore' });
  for (const service of ['booking', 'occupancy', 'notification']) {
    cpSync(join(out, service), join(out, 'made', service), { recursive: true });
    execFileSync('diff', ['-r', '-q', join(out, 'made', service), join('src/api', service)], { stdio: 'inherit' });
  }
} catch (cause) {
  console.error('src/api is not in step with contracts/openapi: npm run api', cause.code ?? '');
  process.exitCode = 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
