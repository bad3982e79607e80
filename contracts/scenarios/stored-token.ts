import { providerToken } from '../../specs/catalogue.ts';
import { madeUpSid, madeUpToken, NOBODY } from '../client/keyring.ts';
import { textField } from '../evidence/answers.ts';
import { isSuccess } from '../evidence/exchange.ts';
import type { Outage } from '../evidence/variation.ts';
import type { Scenario, ScenarioContext } from './scenario.ts';

const UNKNOWN_ID = '7e57ab1e-0000-4000-8000-000000000000';
const OUTAGES: readonly Outage[] = [429, 503, 'hangs-up'];

/** What a provider must not take for a token, or from whom, beside an update that it takes. */
export const storedToken: Scenario = {
  id: 'stored-token',
  title: 'tokens that a provider must not store',
  resources: [providerToken],
  async run(context) {
    const { session, keyring } = context;
    const id = context.providerId ?? '';
    const provider = await session.fetch(id);
    const accountSid = textField(provider, 'accountSid');
    // What shows no account is some page that a server sends for everything.
    if (!isSuccess(provider) || accountSid === undefined) return;
    await unknownProviders(context);
    const token = keyring.ownerTokenFor(accountSid);
    await intruders(context, id, token);
    // A provider of another account refuses our token, and rightly, and then no refusal says anything.
    if (token === undefined || !isSuccess(await session.update(id, { authToken: token }))) return;
    const held = { ...context, id, token };
    await session.verify(id);
    await malformedTokens(held);
    await unknownToken(held);
    await foreignAccount(held);
    await outages(held);
    await session.update(id, { authToken: token });
  },
};

/** A provider, and the token that it stores and Twilio accepts. */
interface Holding extends ScenarioContext {
  readonly id: string;
  readonly token: string;
}

async function unknownProviders({ session }: ScenarioContext): Promise<void> {
  const unknown = { variation: { kind: 'unknown-sid' } } as const;
  await session.fetch(UNKNOWN_ID, unknown);
  await session.update(UNKNOWN_ID, { authToken: madeUpToken() }, unknown);
  await session.fetch('keyturn', { variation: { kind: 'malformed-sid', how: 'not-hex' } });
}

async function malformedTokens({ session, id, token }: Holding): Promise<void> {
  for (const [how, authToken] of malformationsOf(token)) {
    await session.update(id, { authToken }, { variation: { kind: 'malformed-token', how } });
  }
  await session.update(id, {}, { variation: { kind: 'missing-field', field: 'authToken' } });
  await lookAgain(session, id);
}

// Made from the token that works, so that a provider which repairs what it is sent gives itself away.
function malformationsOf(token: string) {
  return [
    ['too-short', token.slice(0, -1)],
    ['too-long', `${token}0`],
    ...(/[a-f]/.test(token) ? ([['upper-case', token.toUpperCase()]] as const) : []),
    ['not-hex', `${token.slice(0, -1)}g`],
    ['empty', ''],
  ] as const;
}

async function unknownToken({ session, id }: Holding): Promise<void> {
  await session.update(id, { authToken: madeUpToken() }, { variation: { kind: 'unknown-token' } });
  await lookAgain(session, id);
}

async function foreignAccount({ session, id, token, keyring }: Holding): Promise<void> {
  const other = keyring.stranger?.credentials;
  const variation = { kind: 'other-account' } as const;
  const accountSid = other?.kind === 'basic' ? other.username : madeUpSid('AC');
  await session.update(id, { authToken: token, accountSid }, { variation });
  if (other?.kind === 'basic') await session.update(id, { authToken: other.password, accountSid }, { variation });
  const shown = textField(await lookAgain(session, id), 'accountSid');
  // A provider that has moved is moved back, as far as it goes.
  if (shown === accountSid) await session.update(id, { authToken: token, accountSid: keyring.accountSid });
}

async function intruders({ session, keyring }: ScenarioContext, id: string, token: string | undefined): Promise<void> {
  for (const as of [NOBODY, keyring.wrongToken('provider')]) {
    await session.fetch(id, { as });
    if (token !== undefined) await session.update(id, { authToken: token }, { as });
  }
}

async function outages({ session, id, failTwilio }: Holding): Promise<void> {
  if (failTwilio === undefined) return;
  for (const how of OUTAGES) {
    await failTwilio(how);
    await session.update(id, { authToken: madeUpToken() }, { variation: { kind: 'twilio-out-of-order', how } });
    await failTwilio();
    await lookAgain(session, id);
  }
}

async function lookAgain(session: ScenarioContext['session'], id: string) {
  const shown = await session.fetch(id);
  await session.verify(id);
  return shown;
}
