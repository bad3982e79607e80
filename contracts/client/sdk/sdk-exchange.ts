import type { Exchange, Outcome, SentRequest } from '../../evidence/exchange.ts';
import { recordedOperation } from '../../evidence/recorded-operation.ts';
import type { SdkRequest } from '../../evidence/sdk-result.ts';
import type { Addresses } from '../../target/target.ts';
import { DOCUMENTED_ORIGINS } from '../addresses.ts';
import type { RequestPlan } from '../client.ts';

/** When a request was sent, and which one of the run it is. */
export type Sending = Pick<Exchange, 'number' | 'sentAtMs'>;

const NOT_WAITED_FOR: Outcome = { kind: 'unknown', reason: 'the SDK did not wait for the answer' };

/** A request that a library sent for a plan, before it is answered. What it is for is read off the request itself. */
export function sentBySdk(
  request: SentRequest,
  { scenario, step, actor }: RequestPlan,
  sending: Sending & { addresses: Addresses },
): Exchange {
  const { addresses, ...when } = sending;
  const found = recordedOperation(request, recordedAddresses(addresses));
  const about = { scenario, actor: actor.name, step: 'stray' as const, ...found };
  // A list that is read to try a credential is no list of the resource's own life.
  const isUse = step === 'use' && found?.step === 'list';
  return { ...about, ...(isUse && { step: 'use' as const }), ...when, request, outcome: NOT_WAITED_FOR, ms: 0 };
}

/** What stands for a call that sent nothing. */
export function neverSent(plan: RequestPlan, reason: string, sending: Sending): Exchange {
  const { scenario, step, actor, operation, sid, method, url } = plan;
  const about = { ...(operation && { operation }), ...(sid !== undefined && { sid }) };
  const outcome: Outcome = { kind: 'refused', reason };
  return {
    scenario,
    step,
    actor: actor.name,
    ...about,
    ...sending,
    request: { method, url, headers: {} },
    outcome,
    ms: 0,
  };
}

/** What a plan asks a library for. */
export function askedOf({ operation, step, sid, actor: { credentials }, body, url }: RequestPlan): SdkRequest {
  const isBasic = credentials?.kind === 'basic';
  return {
    operationId: operation?.operationId ?? '',
    ...(sid && { sid }),
    fields: Object.fromEntries([...new URL(url).searchParams, ...new URLSearchParams(body?.text ?? '')]),
    // A credential is tried on one item, which is not read on to the end of the list.
    ...(step === 'use' && { limit: 1 }),
    credentials: isBasic ? { username: credentials.username, password: credentials.password } : NO_CREDENTIALS,
  };
}

const NO_CREDENTIALS = { username: '', password: '' };

/** Whether a request is for neither the target nor the documented hosts. */
export function leadsElsewhere({ url }: SentRequest, addresses: Addresses): boolean {
  return !Object.values(addresses).some((it) => new URL(it).origin === new URL(url).origin);
}

function recordedAddresses({ accounts, iam }: Addresses) {
  return {
    accounts: [DOCUMENTED_ORIGINS.accounts, ...(accounts === undefined ? [] : [accounts])],
    iam: [DOCUMENTED_ORIGINS.iam, ...(iam === undefined ? [] : [iam])],
  };
}
