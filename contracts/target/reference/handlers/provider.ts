import { ok } from '../answers.ts';
import type { Engine, ProviderHandler } from '../engine.ts';
import { Refusal } from '../refusal.ts';
import { isoDate } from '../wire/dates.ts';
import { readJsonObject } from '../wire/request-body.ts';
import type { Provider } from '../world/provider.ts';

export const fetchProvider: ProviderHandler = ({ provider }, engine) => ok(shown(provider, engine));

/** Saves a new token, but only once Twilio has accepted it: a wrong one would cut the provider off. */
export const updateProviderToken: ProviderHandler = async ({ request, provider }, engine) => {
  const { authToken: sent, accountSid = provider.accountSid } = readJsonObject(request);
  const authToken = wellFormedToken(sent);
  const { choices } = engine;
  if (accountSid !== provider.accountSid && choices.foreignAccountSid === 'refused') {
    throw new Refusal('invalid-value', 'The account of a provider cannot change');
  }
  if (provider.isBusy && choices.simultaneousUpdate === 'refused') {
    throw new Refusal('update-under-way', 'Another update is under way');
  }
  save(engine, provider, { isBusy: true });
  const verdict = await engine.upstream(provider.accountSid, authToken);
  save(engine, provider, { isBusy: false, ...(verdict !== 'accepted' && shownAfterRefusal(engine)) });
  if (verdict === 'refused') throw new Refusal('token-refused-upstream', 'Twilio does not accept the token');
  if (verdict === 'unavailable') throw new Refusal('upstream-unavailable', 'Twilio cannot be asked at the moment');
  const verifiedMs = engine.clock.now();
  return ok(shown(save(engine, provider, { authToken, verifiedMs, status: choices.savedTokenShown }), engine));
};

/** Asks Twilio about the token that is stored. */
export const verifyProvider: ProviderHandler = async ({ provider }, engine) => {
  if (engine.choices.providerVerify === 'not-offered') throw new Refusal('not-found', 'There is no such operation');
  const verdict = await engine.upstream(provider.accountSid, provider.authToken);
  const status = ({ accepted: 'verified', refused: 'failed', unavailable: 'warning' } as const)[verdict];
  const checked = save(engine, provider, { status, verifiedMs: engine.clock.now() });
  return ok({ status, checks: checksOf(checked, engine), lastVerifiedAt: isoDate(checked.verifiedMs, engine.choices) });
};

/** Changes what is stored by now, which another request may have changed meanwhile. */
function save({ world }: Engine, { id }: Provider, changes: Partial<Provider>): Provider {
  const stored = world.providers.get(id);
  if (stored === undefined) throw new Refusal('unknown-provider', 'The provider was not found');
  const changed = { ...stored, ...changes };
  world.providers.set(id, changed);
  return changed;
}

function shownAfterRefusal({ choices: { refusedTokenShown } }: Engine): Partial<Provider> {
  return refusedTokenShown === 'not' ? {} : { status: refusedTokenShown };
}

function wellFormedToken(value: unknown): string {
  if (typeof value === 'string' && /^[\da-f]{32}$/.test(value)) return value;
  throw new Refusal('invalid-value', 'authToken must be 32 lower-case hexadecimal digits');
}

function shown(provider: Provider, engine: Engine) {
  return {
    name: provider.name,
    providerType: 'twilio',
    accountSid: provider.accountSid,
    id: provider.id,
    verificationStatus: provider.status,
    lastVerifiedAt: isoDate(provider.verifiedMs, engine.choices),
    phoneNumberCount: 0,
    verificationDetails: checksOf(provider, engine),
    trunkSid: provider.trunkSid,
    terminationUri: `sip:${provider.trunkSid.toLowerCase()}.pstn.twilio.com`,
    region: 'us1',
    supportsCallTransfer: true,
  };
}

function checksOf({ status, verifiedMs }: Provider, { choices }: Engine) {
  const isPassed = status === 'verified';
  return [
    {
      checkName: 'credentials',
      message: isPassed ? 'Twilio accepts them' : 'Twilio has not accepted them',
      status: isPassed ? 'passed' : status,
      timestamp: isoDate(verifiedMs, choices),
      details: {},
    },
  ];
}
