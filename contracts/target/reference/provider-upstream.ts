import type { Respond } from './respond.ts';
import type { ProviderUpstream, UpstreamVerdict } from './world/provider.ts';

/** Asks the Twilio at this address, or whatever pretends to be it. */
export function httpUpstream(baseUrl: string, deadlineMs = 5_000): ProviderUpstream {
  return async (accountSid, token) => {
    try {
      const answer = await fetch(new URL(accountPath(accountSid), baseUrl), {
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
  return async (accountSid, token) => {
    const headers = { authorization: basic(accountSid, token) };
    const { status } = await respond({ method: 'GET', target: accountPath(accountSid), headers, body: '' });
    return verdict(status);
  };
}

function accountPath(accountSid: string): string {
  return `/2010-04-01/Accounts/${accountSid}.json`;
}

function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** Only a plain refusal speaks of the token; a limit, a fault or a redirect says nothing about it. */
function verdict(status: number): UpstreamVerdict {
  if (status === 200) return 'accepted';
  return status >= 400 && status < 500 && status !== 429 && status !== 408 ? 'refused' : 'unavailable';
}
