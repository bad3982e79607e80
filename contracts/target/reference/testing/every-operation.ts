import { type Operation, operations } from '../operations.ts';
import type { Visitor } from './visitor.ts';

export interface Addressed {
  readonly operation: Operation;
  readonly target: string;
  readonly form: Readonly<Record<string, string>>;
}

/** Every Twilio operation, addressed at a resource of the owner's that exists. */
export async function everyOperation(visitor: Visitor): Promise<readonly Addressed[]> {
  const AccountSid = visitor.sandbox.owner.accountSid;
  const form = { AccountSid, Credentials: 'a:b', PublicKey: 'c', FriendlyName: 'one' };
  const made = async (path: string) => `${path}/${(await visitor.send('POST', path, { form })).text('sid')}`;
  const instances = await Promise.all(['/v1/Credentials/AWS', '/v1/Credentials/PublicKeys', '/v1/Keys'].map(made));
  instances.push(`/2010-04-01/Accounts/${AccountSid}.json`);
  return operations
    .filter(({ opensTo }) => opensTo !== 'bearer')
    .map((operation) => {
      const before = operation.path.split('{')[0] ?? '';
      const target = operation.path.includes('{') ? instances.find((path) => path.startsWith(before)) : operation.path;
      const query = operation.operationId === 'ListGetKeys' ? `?AccountSid=${AccountSid}` : '';
      return { operation, target: `${target}${query}`, form: operation.method === 'POST' ? form : {} };
    });
}
