import { ok } from '../answers.ts';
import type { Engine, ProviderHandler } from '../engine.ts';
import { Refusal } from '../refusal.ts';
import { isoDate } from '../wire/dates.ts';
import { readJsonObject } from '../wire/request-body.ts';
import type { Provider } from '../world/provider.ts';

export const fetchProvider: ProviderHandler = ({ provider }, engine) => ok(shown(provider, engine));

/** Saves a new token, but only once Twilio has accepted it: a wrong one would cut the provider off. */
export const updateProviderToken: ProviderHandler = async ({ request, provider }, engine) => {
  const authToken = wellFormedToken(readJsonObject(request).authToken);
  const verdict = await engine.upstream(provider.accountSid, authToken);
  if (verdict === 'refused') throw new Refusal('token-refused-upstream', 'Twilio does not accept the token');
  if (verdict === 'unavailable') throw new Refusal('upstream-unavailable', 'Twilio cannot be asked at the moment');
  const updated = { ...provider, authToken, verifiedMs: engine.clock.now() };
  engine.world.providers.set(provider.id, updated);
  return ok(shown(updated, engine));
};

function wellFormedToken(value: unknown): string {
  if (typeof value === 'string' && /^[\da-f]{32}$/.test(value)) return value;
  throw new Refusal('invalid-value', 'authToken must be 32 lower-case hexadecimal digits');
}

function shown(provider: Provider, { choices }: Engine) {
  const verifiedAt = isoDate(provider.verifiedMs, choices);
  return {
    name: provider.name,
    providerType: 'twilio',
    accountSid: provider.accountSid,
    id: provider.id,
    verificationStatus: 'verified',
    lastVerifiedAt: verifiedAt,
    phoneNumberCount: 0,
    verificationDetails: [
      {
        checkName: 'credentials',
        message: 'Twilio accepts them',
        status: 'passed',
        timestamp: verifiedAt,
        details: {},
      },
    ],
    trunkSid: provider.trunkSid,
    terminationUri: `sip:${provider.trunkSid.toLowerCase()}.pstn.twilio.com`,
    region: 'us1',
    supportsCallTransfer: true,
  };
}
