import { addressOf } from '../client/addresses.ts';
import type { Client } from '../client/client.ts';
import type { Keyring } from '../client/keyring.ts';
import { textField } from '../evidence/answers.ts';
import type { Target } from '../target/target.ts';

export interface Subaccounts {
  /** The SID of this run's subaccount, made on the first call; undefined where the target does not make one. */
  make(): Promise<string | undefined>;
  /** Closes the subaccount, where one was made. */
  close(): Promise<void>;
}

interface Parts {
  readonly target: Target;
  readonly client: Client;
  readonly keyring: Keyring;
}

/** One subaccount for a whole run, made by the older API, whose answers are not judged. */
export function createSubaccounts(parts: Parts): Subaccounts {
  let made: Promise<string | undefined> | undefined;
  return {
    make() {
      made ??= post(parts, '/2010-04-01/Accounts.json', { FriendlyName: 'keyturn subaccount' });
      return made;
    },
    async close() {
      const sid = await made;
      if (sid !== undefined) await post(parts, `/2010-04-01/Accounts/${sid}.json`, { Status: 'closed' });
    },
  };
}

async function post(
  { target, client, keyring }: Parts,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const exchange = await client.send({
    scenario: 'subaccounts',
    step: 'stray',
    actor: keyring.owner('accounts'),
    method: 'POST',
    url: addressOf(target.addresses, 'v2010', { path, query: {} }),
    body: { contentType: 'application/x-www-form-urlencoded', text: new URLSearchParams(fields).toString() },
  });
  return textField(exchange, 'sid');
}
