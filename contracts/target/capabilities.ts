import type { ApiId, Resource } from '../../specs/catalogue.ts';
import type { Capability } from '../evidence/vocabulary.ts';
import type { Target } from './target.ts';

/** What a rule or a scenario asks of a target. */
export interface Need {
  readonly capability?: Capability;
}

/** Why a need cannot be met on this target for this resource, with what to set; undefined where it can. */
export function missingFor(target: Target, { capability }: Need, resource: Resource): string | undefined {
  return missingAccess(target, resource.api) ?? (capability && MISSING[capability](target));
}

/** The capabilities that a target has. */
export function capabilitiesOf(target: Target): readonly Capability[] {
  const all: readonly Capability[] = ['stranger', 'key-auth', 'subaccount', 'live', 'rotation'];
  return all.filter((it) => MISSING[it](target) === undefined);
}

const VARIABLES: Readonly<Record<ApiId | 'v2010', string>> = {
  accounts: 'ACCOUNTS_URL',
  iam: 'IAM_URL',
  provider: 'PROVIDER_URL',
  v2010: 'API_URL',
};

const MISSING: Readonly<Record<Capability, (target: Target) => string | undefined>> = {
  stranger: ({ stranger, lacks }) =>
    stranger
      ? undefined
      : (lacks?.stranger ?? 'there is no second account: set STRANGER_ACCOUNT_SID and STRANGER_AUTH_TOKEN'),
  'key-auth': (target) => missingAddress(target, 'iam') ?? missingAddress(target, 'accounts'),
  subaccount: (target) => target.lacks?.subaccount ?? missingAddress(target, 'v2010'),
  rotation: (target) =>
    missingAddress(target, 'accounts') ?? (target.owner ? undefined : missingAccess(target, 'accounts')),
  live: ({ kind }) => (kind === 'live' ? undefined : 'it is judged on live accounts only'),
};

function missingAccess(target: Target, api: ApiId): string | undefined {
  const address = (api === 'provider' ? target.lacks?.provider : undefined) ?? missingAddress(target, api);
  if (address !== undefined) return address;
  if (api === 'provider') {
    return target.provider ? undefined : 'there is no provider to ask about: set PROVIDER_ID and PROVIDER_TOKEN';
  }
  return target.owner ? undefined : 'there is no account: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN';
}

function missingAddress({ addresses }: Target, api: ApiId | 'v2010'): string | undefined {
  return addresses[api] === undefined ? `the target has no address for it: set ${VARIABLES[api]}` : undefined;
}
