import type { Transport } from '../../client/http.ts';
import { authorizationHeader } from '../../evidence/credentials.ts';
import type { Outcome } from '../../evidence/exchange.ts';

/** What an account has when all is over. */
export interface Left {
  readonly resources: number;
  readonly openSubaccounts: number;
  readonly hasSecondary: boolean;
}

export const NOTHING_LEFT: Left = { resources: 0, openSubaccounts: 0, hasSecondary: false };

const ORIGIN = 'http://127.0.0.1:4010';

/** All Auth Tokens that an answer gave. */
export function tokensIn(outcome: Outcome): readonly string[] {
  const body = outcome.kind === 'answered' ? outcome.body : '';
  return [...body.matchAll(/auth_token":"([0-9a-f]{32})"/g)].flatMap(([, token]) => token ?? []);
}

/**
 * Looks into an account with whichever of these tokens opens it, and deletes its secondary token to find out whether it has one.
 * Throws where none opens it.
 */
export async function leftBehind(transport: Transport, accountSid: string, tokens: readonly string[]): Promise<Left> {
  const ask = async (method: string, path: string) => {
    for (const password of tokens.toReversed()) {
      const headers = { authorization: authorizationHeader({ kind: 'basic', username: accountSid, password }) };
      const outcome = await transport({ method, url: `${ORIGIN}${path}`, headers });
      if (outcome.kind === 'answered' && outcome.status !== 401) return outcome;
    }
    throw new Error('No token that was ever given opens the account.');
  };
  const paths = ['/v1/Credentials/AWS', '/v1/Credentials/PublicKeys', `/v1/Keys?AccountSid=${accountSid}`];
  let resources = 0;
  for (const path of paths) resources += [...(await ask('GET', path)).body.matchAll(/"sid":"(?:CR|SK)/g)].length;
  const accounts = await ask('GET', '/2010-04-01/Accounts.json?Status=active&PageSize=1000');
  const open = [...accounts.body.matchAll(/"sid":"AC[^"]*","owner_account_sid":"([^"]*)"/g)].length - 1;
  const deletion = await ask('DELETE', '/v1/AuthTokens/Secondary');
  return { resources, openSubaccounts: open, hasSecondary: deletion.status === 204 };
}
