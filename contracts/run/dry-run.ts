import { createInterruption } from '../custody/interruption.ts';
import { memoryJournal } from '../custody/memory-journal.ts';
import type { SentRequest } from '../evidence/exchange.ts';
import type { LiveSettings } from '../target/live.ts';
import { DEFAULT_TIMEOUTS, type Target } from '../target/target.ts';
import { directTransport, embedReference } from './embedded.ts';
import { runLive } from './live-run.ts';
import type { LiveRunParts } from './live-scene.ts';
import type { RunResult } from './run.ts';

/** A part of a run with the requests that it takes. */
export interface DryPart {
  readonly title: string;
  readonly requests: number;
  /** Such as `POST /v1/Keys`, each with how often it is sent. */
  readonly calls: ReadonlyMap<string, number>;
}

/** What a run would do. */
export interface DryRun {
  readonly parts: readonly DryPart[];
  readonly requests: number;
  /** How many verdicts there would be none of, by the reason. */
  readonly skipped: ReadonlyMap<string, number>;
}

const ORIGIN = 'http://127.0.0.1:4010';

/** Does what a run would do, with the same settings, to an account that exists in this process alone. */
export async function dryRun(
  live: LiveSettings,
  { rules, resources, hasStranger }: Pick<LiveRunParts, 'rules' | 'resources'> & { readonly hasStranger: boolean },
): Promise<DryRun> {
  const { respond, clock, targetAt } = embedReference({ seed: '1' });
  const { owner, stranger } = targetAt(ORIGIN);
  const addresses = { accounts: ORIGIN, iam: ORIGIN, v2010: ORIGIN };
  const target: Target = { kind: 'live', addresses, ...(owner && { owner }), ...DEFAULT_TIMEOUTS.live };
  const log = createLog();
  const send = directTransport(respond);
  const { verdicts, requests } = await runLive({
    live: { ...live, requestsPerSecond: 99_999 },
    target: hasStranger && stranger ? { ...target, stranger } : target,
    clock,
    rules,
    resources,
    file: memoryJournal(),
    interruption: createInterruption(),
    transport: (request) => {
      log.note(request);
      return send(request);
    },
    step: (title, body) => log.during(title, body),
  });
  return { parts: log.parts(), requests, skipped: skippedIn(verdicts, owner?.accountSid ?? '') };
}

function createLog() {
  const parts: { readonly title: string; readonly calls: Map<string, number>; requests: number }[] = [];
  const begin = (title: string) => void parts.push({ title, calls: new Map(), requests: 0 });
  begin('before anything is judged');
  return {
    parts: () => parts.filter((it) => it.requests > 0),
    note(request: SentRequest) {
      const part = parts.at(-1);
      if (part === undefined) return;
      part.requests += 1;
      part.calls.set(callOf(request), (part.calls.get(callOf(request)) ?? 0) + 1);
    },
    async during(title: string, body: () => Promise<void>) {
      begin(title);
      await body();
      begin('after it');
    },
  };
}

function callOf({ method, url }: SentRequest): string {
  const path = new URL(url).pathname.replaceAll(/\/[A-Z]{2}[0-9a-zA-Z]{31,32}(?=[./]|$)/g, '/{Sid}');
  return `${method} ${path}`;
}

function skippedIn(verdicts: RunResult['verdicts'], accountSid: string): ReadonlyMap<string, number> {
  const skipped = new Map<string, number>();
  for (const verdict of verdicts) {
    if (verdict.kind !== 'not-applicable' && verdict.kind !== 'inconclusive') continue;
    const reason = verdict.reason.replaceAll(accountSid, 'the account');
    skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  }
  return skipped;
}
