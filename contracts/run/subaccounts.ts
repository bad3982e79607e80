import { addressOf } from '../client/addresses.ts';
import type { Actor, Client } from '../client/client.ts';
import { deniesCredentials, type Keyring } from '../client/keyring.ts';
import { textField } from '../evidence/answers.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { Target } from '../target/target.ts';

export interface Subaccounts {
  /** The SID of this run's subaccount, made on the first call; undefined where the target does not make one. */
  readonly make: () => Promise<string | undefined>;
  /** Closes the subaccount, where one was made, with the first token of the owner's that is accepted. */
  readonly close: () => Promise<void>;
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
    make: () => {
      made ??= make(parts);
      return made;
    },
    close: async () => {
      const sid = await made;
      if (sid !== undefined) await close(parts, sid);
    },
  };
}

async function make(parts: Parts): Promise<string | undefined> {
  const fields = { FriendlyName: 'keyturn subaccount' };
  const creation = await post(parts, {
    path: '/2010-04-01/Accounts.json',
    fields,
    as: parts.keyring.owner('accounts'),
  });
  return textField(creation, 'sid');
}

// The rotations come between, and one whose answer was lost may have left another token as the primary one.
async function close(parts: Parts, sid: string): Promise<void> {
  const path = `/2010-04-01/Accounts/${sid}.json`;
  for (const token of parts.keyring.ownerTokens()) {
    const as = parts.keyring.ownerWith('owner', token);
    if (!deniesCredentials(await post(parts, { path, fields: { Status: 'closed' }, as }))) return;
  }
}

interface Posted {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly as: Actor;
}

function post({ target, client }: Parts, { path, fields, as }: Posted): Promise<Exchange> {
  return client.send({
    scenario: 'subaccounts',
    step: 'stray',
    actor: as,
    method: 'POST',
    url: addressOf(target.addresses, 'v2010', { path, query: {} }),
    body: { contentType: 'application/x-www-form-urlencoded', text: new URLSearchParams(fields).toString() },
  });
}
