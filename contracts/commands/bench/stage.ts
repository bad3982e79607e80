import { createHttpTransport, type Transport } from '../../client/http.ts';
import { guardNetwork } from '../../client/net-guard.ts';
import type { Clock } from '../../evidence/clock.ts';
import type { Outcome, SentRequest } from '../../evidence/exchange.ts';
import type { RecordingUpstream } from '../../evidence/upstream-call.ts';
import type { Outage } from '../../evidence/variation.ts';
import { type Embedded, embedReference } from '../../run/embedded.ts';
import { listen } from '../../target/reference/listen.ts';
import type { Respond } from '../../target/reference/respond.ts';
import type { Target } from '../../target/target.ts';

/** One request of the suite's, and what became of it. */
export interface Sent {
  readonly request: SentRequest;
  readonly outcome: Outcome;
}

/** A reference server for the suite, and a twin that answers the same requests in the same way to somebody else. */
export interface Stage {
  readonly target: Target;
  readonly clock: Clock;
  readonly transport: Transport;
  readonly upstream: RecordingUpstream;
  readonly twinOrigin: string;
  /** What was sent since this was last asked for. */
  takeSent(): readonly Sent[];
  close(): Promise<void>;
}

/** Starts both servers in this process, with one seed, so that they give the same SIDs and tokens. */
export async function setStage(seed: string): Promise<Stage> {
  const [suite, twin] = [embedReference({ seed }), embedReference({ seed })];
  // By request, how the provider's Twilio was out of order at that time.
  const outages: (Outage | undefined)[] = [];
  let outage: Outage | undefined;
  const listeners = await Promise.all([listen(suite.respond), listen(withOutages(twin, outages))]);
  const [own, other] = listeners;
  const target = suite.targetAt(own.origin);
  const release = guardNetwork([own.origin, other.origin], { isLive: false });
  const http = createHttpTransport({ timeoutMs: target.requestTimeoutMs });
  let sent: Sent[] = [];
  return {
    target,
    clock: suite.clock,
    twinOrigin: other.origin,
    upstream: {
      newCalls: () => suite.upstream.newCalls(),
      async fail(how) {
        outage = how;
        await suite.upstream.fail(how);
      },
    },
    async transport(request) {
      outages.push(outage);
      const outcome = await http.send(request);
      sent.push({ request, outcome });
      return outcome;
    },
    takeSent() {
      const taken = sent;
      sent = [];
      return taken;
    },
    async close() {
      await http.close();
      for (const listener of listeners) await listener.close();
      release();
    },
  };
}

/** Has the twin's provider meet the same outages: nobody tells it of them. */
function withOutages({ respond, upstream }: Embedded, outages: (Outage | undefined)[]): Respond {
  return async (request) => {
    await upstream.fail(outages.shift());
    return respond(request);
  };
}
