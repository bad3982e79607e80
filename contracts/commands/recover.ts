import './node-version.ts';
import { parseArgs } from 'node:util';
import { holdAccount } from '../custody/run-lock.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import { connect } from '../run/connect.ts';
import { type Recovery, recover } from '../run/recovery.ts';
import { handoverOf, journalOf } from '../run/start-live.ts';
import { environment, settingsFrom } from '../target/from-environment.ts';

// Longer than Playwright lets a run that was ended clean up.
const PATIENCE_MS = 45_000;

/** Gets back into a live account after a run that died, and removes what that run left. */
const secrets = createSecretRegistry();
try {
  const { lines, isDone } = await main();
  for (const line of lines) console.log(secrets.redact(line));
  process.exitCode = isDone ? 0 : 1;
} catch (error) {
  console.error(secrets.redact(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}

async function main(): Promise<Recovery> {
  const { values } = parseArgs({
    options: {
      'delete-secondary': { type: 'boolean', default: false },
      leftovers: { type: 'boolean', default: false },
    },
  });
  const settings = settingsFrom(environment());
  const { live } = settings;
  if (live === undefined)
    throw new Error('There is nothing to recover but on a live account: set TARGET=live, as for the run.');
  const file = journalOf(settings.target);
  const release = await holdAccount(file.path, { patienceMs: PATIENCE_MS });
  const connected = await connect(settings);
  try {
    const flags = { deletesSecondary: values['delete-secondary'], takesLeftovers: values.leftovers };
    return await recover({ ...connected, live, file, secrets, ...handoverOf(live), ...flags });
  } finally {
    await connected.close();
    release();
  }
}
