import type { Clock } from '../../evidence/clock.ts';
import type { RecordingUpstream, UpstreamCall } from '../../evidence/upstream-call.ts';
import type { Outage } from '../../evidence/variation.ts';
import type { OutgoingAnswer, Respond } from './respond.ts';

// A provider that asks without end must not fill the memory.
const MOST_CALLS = 10_000;

/** A Twilio that remembers what it was asked. */
export interface Recorder extends RecordingUpstream {
  readonly respond: Respond;
}

/** Puts a recorder before a Twilio: what was asked is kept until it is read, and can be failed on purpose. */
export function recordCalls(twilio: Respond, clock: Clock): Recorder {
  let outage: Outage | undefined;
  let calls: UpstreamCall[] = [];
  return {
    async respond(request) {
      const sentAtMs = clock.now();
      const { authorization } = request.headers;
      const answer = outage === undefined ? await twilio(request) : failing(outage);
      calls.push({
        method: request.method,
        // A provider in this process has no use for a host.
        url: `http://${request.headers['host'] ?? 'twilio.invalid'}${request.target}`,
        ...(authorization !== undefined && { authorization }),
        ...(!answer.hangsUp && { status: answer.status }),
        sentAtMs,
        ms: clock.now() - sentAtMs,
      });
      calls = calls.slice(-MOST_CALLS);
      return answer;
    },
    async newCalls() {
      const unread = calls;
      calls = [];
      return unread;
    },
    async fail(how) {
      outage = how;
    },
  };
}

function failing(how: Outage): OutgoingAnswer {
  if (how === 'hangs-up') return { status: 500, headers: {}, hangsUp: true };
  const code = how === 429 ? 20429 : 20503;
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  const json = { code, message: 'Out of order on purpose', more_info, status: how };
  return { status: how, headers: { 'Content-Type': 'application/json' }, json };
}
