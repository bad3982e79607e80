import type { Transport } from '../../client/http.ts';
import type { Handover } from '../../custody/handover.ts';
import { createInterruption, type Interruption } from '../../custody/interruption.ts';
import type { Journal } from '../../custody/journal.ts';
import type { JournalFile } from '../../custody/journal-file.ts';
import { memoryJournal } from '../../custody/memory-journal.ts';
import type { Outcome, SentRequest } from '../../evidence/exchange.ts';
import { liveFrom } from '../../target/live.ts';
import type { ReferenceOptions } from '../../target/reference/reference.ts';
import { DEFAULT_TIMEOUTS, type Target } from '../../target/target.ts';
import type { Environment } from '../../target/variables.ts';
import { directTransport, embedReference } from '../embedded.ts';
import { runLive } from '../live-run.ts';
import type { LiveRunParts } from '../live-scene.ts';
import { type Recovery, type RecoveryParts, recover } from '../recovery.ts';
import type { RunResult } from '../run.ts';
import { type Left, leftBehind, tokensIn } from './left-behind.ts';

/** What happens to the request of this number, counted from 1 in each run; undefined lets it through. */
export type Accident = (request: SentRequest, number: number, healthy: Transport) => Promise<Outcome> | undefined;

/** An account in this process that behaves as a live one, with a disk that survives the runs. */
export interface LiveStage {
  readonly target: Target;
  readonly healthy: Transport;
  /** All requests that reached the account, in order. */
  readonly traffic: readonly SentRequest[];
  /** What is on the disk. */
  readonly journal: () => Journal | undefined;
  run(plan: StagePlan): Promise<RunResult>;
  /** Runs until the process dies at a request: either before the account sees it, or before its answer is seen. */
  die(plan: StagePlan, death: Death): Promise<'died' | 'lived'>;
  recover(flags?: Partial<Pick<RecoveryParts, 'deletesSecondary' | 'takesLeftovers' | 'handover'>>): Promise<Recovery>;
  /** What the account has when all is over. */
  left(): Promise<Left>;
}

export interface StagePlan extends Pick<LiveRunParts, 'rules' | 'resources'> {
  readonly env: Environment;
  readonly accident?: Accident;
  readonly handover?: Handover;
  readonly interruption?: Interruption;
}

export interface Death {
  readonly at: number;
  readonly after: boolean;
}

const ORIGIN = 'http://127.0.0.1:4010';

/** Sets up an account that nobody has used. */
export function setLiveStage(options: ReferenceOptions = {}): LiveStage {
  const { respond, clock, targetAt } = embedReference({ seed: '1', ...options });
  const addresses = { accounts: ORIGIN, iam: ORIGIN, v2010: ORIGIN };
  const { owner } = targetAt(ORIGIN);
  const target: Target = { kind: 'live', addresses, ...(owner && { owner }), ...DEFAULT_TIMEOUTS.live };
  const traffic: SentRequest[] = [];
  const tokens = new Set([owner?.authToken ?? '']);
  const healthy: Transport = async (request) => {
    traffic.push(request);
    const outcome = await directTransport(respond)(request);
    for (const token of tokensIn(outcome)) tokens.add(token);
    return outcome;
  };
  const disk = memoryJournal();
  const liveOf = (env: Environment) => liveFrom({ LIVE_RATE: '99999', ...env }, owner?.accountSid ?? '');
  const start = (
    { env, accident, interruption = createInterruption(), handover, ...plan }: StagePlan,
    file: JournalFile,
  ) =>
    runLive({
      ...plan,
      interruption,
      ...(handover && { handover }),
      live: liveOf(env),
      target,
      clock,
      file,
      transport: accident ? accidental(healthy, accident) : healthy,
    });
  return {
    target,
    healthy,
    traffic,
    journal: () => disk.read(),
    run: (plan) => start(plan, disk),
    async die(plan, { at, after }) {
      const dying = mortalFile(disk);
      const mortal = accidental(healthy, (request, number) => {
        if (number < at) return undefined;
        dying.die();
        return number === at && after ? healthy(request).then(dead) : dead();
      });
      const { accident: _, ...rest } = plan;
      await start({ ...rest, accident: (request) => mortal(request) }, dying.file).catch(() => undefined);
      return dying.isDead() ? 'died' : 'lived';
    },
    recover: (flags = {}) =>
      recover({
        live: liveOf({}),
        target,
        clock,
        file: disk,
        transport: healthy,
        deletesSecondary: false,
        takesLeftovers: false,
        ...flags,
      }),
    async left() {
      await clock.sleep(120_000);
      return leftBehind(directTransport(respond), owner?.accountSid ?? '', [...tokens]);
    },
  };
}

/** The environment of a run that may do everything, to a subaccount of its own or to the account itself. */
export function consentOf({ target }: Pick<LiveStage, 'target'>, isolation: 'subaccount' | 'none'): Environment {
  return { LIVE_CONSENT: 'rotate', LIVE_ACCOUNT: target.owner?.accountSid, LIVE_ISOLATION: isolation };
}

function accidental(healthy: Transport, accident: Accident): Transport {
  let number = 0;
  return (request) => {
    number += 1;
    return accident(request, number, healthy) ?? healthy(request);
  };
}

function dead(): Promise<never> {
  return Promise.reject(new Error('the process died'));
}

/** A file that keeps what was in it when the process died. */
function mortalFile(disk: JournalFile) {
  let isDead = false;
  const alive = <T extends readonly unknown[]>(act: (...args: T) => void) => {
    return (...args: T) => {
      if (!isDead) act(...args);
    };
  };
  const file: JournalFile = { ...disk, write: alive((it) => disk.write(it)), remove: alive(() => disk.remove()) };
  return { file, die: () => void (isDead = true), isDead: () => isDead };
}
