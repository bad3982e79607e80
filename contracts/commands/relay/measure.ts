import { Agent, request } from 'undici';
import { startRelay } from '../../client/relay/relay.ts';
import { listen } from '../../target/reference/listen.ts';
import { createReference } from '../../target/reference/reference.ts';

const WARM_UP = 200;
const ROUNDS = 2_000;

/** What the relay adds to a request: the same one is sent directly and through the relay by turns, and medians are compared. */
export async function measureText(rounds = ROUNDS): Promise<string> {
  const { respond, sandbox } = createReference();
  const listener = await listen(respond);
  const relay = await startRelay({ upstream: listener.origin, timeoutMs: 5_000, onPair: () => undefined });
  const agent = new Agent();
  const { accountSid, authToken } = sandbox.owner;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const timed = async (origin: string) => {
    const startedAt = performance.now();
    const answer = await request(`${origin}/v1/Credentials/AWS`, { dispatcher: agent, headers: { authorization } });
    await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`A request was answered ${answer.statusCode}, and not with a list.`);
    return performance.now() - startedAt;
  };
  const [direct, relayed]: [number[], number[]] = [[], []];
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    const pair = [await timed(listener.origin), await timed(relay.origin)] as const;
    if (round < WARM_UP) continue;
    direct.push(pair[0]);
    relayed.push(pair[1]);
  }
  await agent.destroy();
  await relay.close();
  await listener.close();
  return text(direct, relayed);
}

function text(direct: readonly number[], relayed: readonly number[]): string {
  const [plain, added] = [quantile(direct, 0.5), quantile(relayed, 0.5) - quantile(direct, 0.5)];
  return [
    `${direct.length} requests by turns, directly and through the relay, all in this process`,
    `median directly ${plain.toFixed(2)} ms, the relay adds ${added.toFixed(2)} ms`,
    `9 of 10 directly within ${quantile(direct, 0.9).toFixed(2)} ms, through the relay within ${quantile(relayed, 0.9).toFixed(2)} ms`,
  ].join('\n');
}

function quantile(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.floor((inOrder.length - 1) * share)] ?? 0;
}
