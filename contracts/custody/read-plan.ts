import { awsCredential } from '../../specs/catalogue.ts';
import { addressOf } from '../client/addresses.ts';
import type { RequestPlan } from '../client/client.ts';
import type { Addresses } from '../target/target.ts';

/** A harmless read that tells whether a token opens an account. */
export function readPlan(addresses: Addresses, accountSid: string, token: string): RequestPlan {
  const { list } = awsCredential.operations;
  return {
    scenario: 'lifecycle',
    step: 'use',
    actor: { name: 'owner', credentials: { kind: 'basic', username: accountSid, password: token } },
    ...(list && { operation: list }),
    method: 'GET',
    url: addressOf(addresses, 'accounts', { path: list?.path ?? '', query: { PageSize: '1' } }),
  };
}
