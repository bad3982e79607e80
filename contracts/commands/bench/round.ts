import type { BareLoop } from './bare-loop.ts';
import { heapBytes } from './heap.ts';
import type { Sent, Stage } from './stage.ts';
import type { Workload } from './workload.ts';

/** One batch, sent and judged by the suite, and then sent once more by the bare loop. */
export interface Round {
  readonly exchanges: number;
  readonly suiteMs: number;
  readonly bareMs: number;
  /** The heap before its batch is let go; only where it was asked for, because it takes long to find out. */
  readonly heldBytes?: number;
  readonly problems: readonly string[];
}

export interface RoundParts {
  readonly stage: Stage;
  readonly workload: Workload;
  readonly loop: BareLoop;
}

/** Runs one round. */
export async function runRound({ stage, workload, loop }: RoundParts, isWeighed: boolean): Promise<Round> {
  const { result: batch, ms: suiteMs } = await timed(() => workload.next(stage));
  const sent = stage.takeSent();
  const requests = sent.map((it) => onTwin(it, stage));
  const heldBytes = isWeighed ? heapBytes() : 0;
  const { result: statuses, ms: bareMs } = await timed(() => loop.send(requests));
  const problems = [...batch.problems, ...differences(sent, statuses)];
  return { exchanges: sent.length, suiteMs, bareMs, problems, ...(isWeighed && { heldBytes }) };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }> {
  const startedAt = performance.now();
  const result = await work();
  return { result, ms: performance.now() - startedAt };
}

function onTwin({ request }: Sent, { target, twinOrigin }: Stage): Sent['request'] {
  const { origin } = new URL(target.addresses.accounts ?? request.url);
  return { ...request, url: request.url.replace(origin, twinOrigin) };
}

// If the twin answers otherwise, the two have not done the same work.
function differences(sent: readonly Sent[], statuses: readonly number[]): readonly string[] {
  return sent.flatMap(({ request, outcome }, index) => {
    const status = outcome.kind === 'answered' ? outcome.status : outcome.reason;
    if (status === statuses[index]) return [];
    return [
      `${request.method} ${new URL(request.url).pathname}: ${status} for the suite, ${statuses[index]} for the loop`,
    ];
  });
}
