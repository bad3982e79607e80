import type { Recorder } from './recorder.ts';
import type { OutgoingAnswer, Respond } from './respond.ts';

/**
 * The recording upstream as a server: below /keyturn, the suite reads what was asked and puts Twilio out of order; all else
 * is for Twilio.
 */
export function recordingServer(recorder: Recorder): Respond {
  return async (request) => {
    if (!request.target.startsWith('/keyturn/')) return recorder.respond(request);
    // A page in a browser cannot send such a request without asking first, which is never allowed.
    if (request.method !== 'POST' || request.headers['origin'] !== undefined) return { status: 404, headers: {} };
    if (request.target === '/keyturn/new-calls') return json({ calls: await recorder.newCalls() });
    if (request.target !== '/keyturn/fail') return { status: 404, headers: {} };
    return failAsTold(recorder, request.body);
  };
}

async function failAsTold(recorder: Recorder, body: string): Promise<OutgoingAnswer> {
  const how = [429, 503, 'hangs-up'] as const;
  const told = how.find((it) => body === JSON.stringify({ how: it }));
  if (told === undefined && body !== '{}') return { status: 400, headers: {} };
  await recorder.fail(told);
  return { status: 204, headers: {} };
}

function json(value: unknown): OutgoingAnswer {
  return { status: 200, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }, json: value };
}
