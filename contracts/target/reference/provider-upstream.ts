import type { Respond } from './respond.ts';
import type { ProviderUpstream, UpstreamVerdict } from './world/provider.ts';

const ACCOUNTS = '/2010-04-01/Accounts';

/** Asks the Twilio at this address, or whatever pretends to be it. */
export function httpUpstream(baseUrl: string, deadlineMs = 5_000): ProviderUpstream {
  return async (accountSid, token, path = accountPath(accountSid)) => {
    try {
      const answer = await fetch(new URL(path, baseUrl), {
        headers: { authorization: basic(accountSid, token) },
        // A redirect could carry the credentials to somebody else.
        redirect: 'manual',
        signal: AbortSignal.timeout(deadlineMs),
      });
      await answer.body?.cancel();
      return verdict(answer.status);
    } catch {
      return 'unavailable';
    }
  };
}

/** Asks a server in this process, without a network. */
export function embeddedUpstream(respond: Respond): ProviderUpstream {
  return async (accountSid, token, path = accountPath(accountSid)) => {
    const headers = { authorization: basic(accountSid, token) };
    const { status } = await respond({ method: 'GET', target: path, headers, body: '' });
    return verdict(status);
  };
}

/** How a provider tries a token; no document says which request it sends, or how many. */
export type ProviderAsks = 'the-account' | 'all-accounts' | 'twice';

/** Asks in one of these ways. */
export function askingAs(how: ProviderAsks, ask: ProviderUpstream): ProviderUpstream {
  if (how === 'the-account') return ask;
  if (how === 'all-accounts') return (accountSid, token) => ask(accountSid, token, `${ACCOUNTS}.json`);
  return async (accountSid, token) => {
    const first = await ask(accountSid, token);
    return first === 'accepted' ? ask(accountSid, token, `${ACCOUNTS}.json`) : first;
  };
}

function accountPath(accountSid: string): string {
  return `${ACCOUNTS}/${accountSid}.json`;
}

function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** Only a plain refusal speaks of the token; a limit, a fault or a redirect says nothing about it. */
function verdict(status: number): UpstreamVerdict {
  if (status === 200) return 'accepted';
  return status >= 400 && status < 500 && status !== 429 && status !== 408 ? 'refused' : 'unavailable';
}
