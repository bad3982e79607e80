import { authToken, providerToken } from '../../specs/catalogue.ts';
import { textField } from '../evidence/answers.ts';
import { type Exchange, isSuccess } from '../evidence/exchange.ts';
import type { Outage } from '../evidence/variation.ts';
import { waitUntilAccepted } from './consistency.ts';
import { createSecondary, promoteSecondary, use } from './rotation.ts';
import type { Scenario, ScenarioContext } from './scenario.ts';

const OUTAGES: readonly Outage[] = [429, 503];

/**
 * A whole rotation where a provider stores the token. Whenever a token ends, the provider holds another one that works: the
 * secondary is promoted only when the provider has taken it, and else the provider is given the primary one again.
 */
export const rotate: Scenario = {
  id: 'rotate',
  title: 'a rotation of the token that a provider stores',
  resources: [providerToken],
  capability: 'rotation',
  async run(context) {
    const { session, keyring, open } = context;
    const id = context.providerId ?? '';
    const provider = await session.fetch(id);
    const primary = keyring.ownerTokenFor(textField(provider, 'accountSid'));
    if (!isSuccess(provider) || primary === undefined) return;
    const twilio = open(authToken);
    session.include(twilio);
    const parts = { ...context, id, twilio: { ...context, session: twilio, resource: authToken } };
    if (!(await handOver(parts, primary))) return;
    const secondary = await createSecondary(parts.twilio);
    if (secondary === undefined) return;
    await waitUntilAccepted(twilio, 'secondary-authenticates', () => use(parts.twilio, secondary, 'owner-secondary'));
    const old = await handOverAndPromote(parts, primary, secondary);
    if (old === undefined) await handBack(parts);
    else await offerDeadToken(parts, old);
  },
};

interface Rotation extends ScenarioContext {
  readonly id: string;
  /** The same scenario, on the account's tokens. */
  readonly twilio: ScenarioContext;
}

// The token that has ended; undefined where nothing was promoted, or nobody knows.
async function handOverAndPromote(parts: Rotation, primary: string, secondary: string): Promise<string | undefined> {
  await handOverInVain(parts, secondary);
  if (!(await handOver(parts, secondary))) return undefined;
  await Promise.all([primary, secondary].map((it) => update(parts, it, { variation: { kind: 'at-once' } })));
  await parts.session.verify(parts.id);
  if (!(await handOver(parts, secondary))) return undefined;
  const [old] = await promoteSecondary(parts.twilio, secondary);
  return old;
}

async function handOverInVain(parts: Rotation, secondary: string): Promise<void> {
  if (parts.failTwilio === undefined) return;
  for (const how of OUTAGES) {
    await parts.failTwilio(how);
    await update(parts, secondary, { variation: { kind: 'twilio-out-of-order', how } });
    await parts.failTwilio();
  }
}

// A token that was made just now may be known everywhere only after a while.
async function handOver(parts: Rotation, token: string): Promise<boolean> {
  const isTaken = await waitUntilAccepted(parts.session, 'provider-survives-rotation', () => update(parts, token));
  if (isTaken) await parts.session.verify(parts.id);
  return isTaken;
}

// What became of the last update may be unknown. As long as the provider may hold the secondary token, that must not end.
async function handBack(parts: Rotation): Promise<void> {
  const { keyring } = parts;
  const primary = keyring.ownerTokenFor(keyring.accountSid);
  if (primary === undefined || !(await handOver(parts, primary))) parts.twilio.session.keep();
}

async function offerDeadToken(parts: Rotation, old: string): Promise<void> {
  await parts.session.verify(parts.id);
  const offer = await update(parts, old);
  await parts.session.verify(parts.id);
  // A provider that takes a dead token would be cut off.
  if (isSuccess(offer)) await handBack(parts);
}

function update(
  { session, id }: Rotation,
  token: string,
  options: Parameters<typeof session.update>[2] = {},
): Promise<Exchange> {
  return session.update(id, { authToken: token }, options);
}
