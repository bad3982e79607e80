import { isJsonObject } from '../evidence/answers.ts';
import type { SentRequest } from '../evidence/exchange.ts';
import { parsedJson } from '../evidence/parsed-json.ts';
import type { RecordingUpstream, UpstreamCall } from '../evidence/upstream-call.ts';
import type { Transport } from './http.ts';

/** The recording upstream at an address, as `npm run reference -- --record` prints it. */
export function remoteUpstream(address: string, send: Transport): RecordingUpstream {
  return {
    newCalls: async () =>
      callsIn(await ask(send, { method: 'POST', url: `${address}/keyturn/new-calls`, headers: {} })),
    async fail(how) {
      const headers = { 'content-type': 'application/json' };
      await ask(send, { method: 'POST', url: `${address}/keyturn/fail`, headers, body: JSON.stringify({ how }) });
    },
  };
}

async function ask(send: Transport, request: SentRequest): Promise<string> {
  const outcome = await send(request);
  if (outcome.kind === 'answered' && outcome.status < 300) return outcome.body;
  throw new Error(
    `PROVIDER_UPSTREAM_URL (${new URL(request.url).origin}) is no recording upstream: set it to the one that \`npm run reference -- --record\` prints.`,
  );
}

function callsIn(body: string): readonly UpstreamCall[] {
  const parsed = parsedJson(body);
  const calls = isJsonObject(parsed) && Array.isArray(parsed.calls) ? parsed.calls : [];
  return calls.filter(isJsonObject).map((it) => ({
    method: String(it.method),
    url: String(it.url),
    sentAtMs: Number(it.sentAtMs),
    ms: Number(it.ms),
    ...(typeof it.authorization === 'string' && { authorization: it.authorization }),
    ...(typeof it.status === 'number' && { status: it.status }),
  }));
}
