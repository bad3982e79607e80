import type { Resource } from '../../../specs/catalogue.ts';
import { createClient } from '../../client/client.ts';
import { createKeyring, type Keyring } from '../../client/keyring.ts';
import { createSession, type Session } from '../../client/session.ts';
import { createSecretRegistry } from '../../evidence/secrets.ts';
import type { Stage } from './stage.ts';

/** A session on a stage, with a client and a keyring of its own. */
export function openSession(
  stage: Stage,
  resource: Resource,
): { readonly session: Session; readonly keyring: Keyring } {
  const { target, clock, transport } = stage;
  const client = createClient({ transport, clock, secrets: createSecretRegistry() });
  const keyring = createKeyring(target);
  const { addresses, propagationTimeoutMs: waitTimeoutMs } = target;
  const parts = { resource, client, keyring, addresses, clock, waitTimeoutMs };
  return { session: createSession({ ...parts, scenario: 'paging' }), keyring };
}
