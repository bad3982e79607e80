import type { Transport } from '../../client/http.ts';
import type { Handover } from '../../custody/handover.ts';
import { createInterruption, type Interruption } from '../../custody/interruption.ts';
import type { Journal } from '../../custody/journal.ts';
import type { JournalFile } from '../../custody/journal-file.ts';
import { memoryJournal } from '../../custody/memory-journal.ts';
import type { Clock } from '../../evidence/clock.ts';
import type { Outcome, SentRequest } from '../../evidence/exchange.ts';
import { type LiveSettings, liveFrom } from '../../target/live.ts';
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
  const account = accountOf(options);
  const disk = memoryJournal();
  return {
    ...account,
    journal: () => disk.read(),
    run: (plan) => start(account, plan, disk),
    die: (plan, death) => die(account, plan, { ...death, disk }),
    recover: (flags = {}) =>
      recover({
        ...account,
        live: liveOf(account, {}),
        file: disk,
        transport: account.healthy,
        deletesSecondary: false,
        takesLeftovers: false,
        ...flags,
      }),
  };
}

type Account = Pick<LiveStage, 'target' | 'healthy' | 'traffic' | 'left'> & { readonly clock: Clock };

function accountOf(options: ReferenceOptions): Account {
  const { respond, clock, targetAt } = embedReference({ seed: '1', ...options });
  const addresses = { accounts: ORIGIN, iam: ORIGIN, v2010: ORIGIN };
  const { owner } = targetAt(ORIGIN);
  const traffic: SentRequest[] = [];
  const tokens = new Set([owner?.authToken ?? '']);
  return {
    target: { kind: 'live', addresses, ...(owner && { owner }), ...DEFAULT_TIMEOUTS.live },
    clock,
    traffic,
    async healthy(request) {
      traffic.push(request);
      const outcome = await directTransport(respond)(request);
      for (const token of tokensIn(outcome)) tokens.add(token);
      return outcome;
    },
    async left() {
      // Whatever a token's death may still take has passed by then.
      await clock.sleep(120_000);
      return leftBehind(directTransport(respond), owner?.accountSid ?? '', [...tokens]);
    },
  };
}

function liveOf({ target }: Account, env: Environment): LiveSettings {
  return liveFrom({ LIVE_RATE: '99999', ...env }, target.owner?.accountSid ?? '');
}

function start(account: Account, { env, accident, ...plan }: StagePlan, file: JournalFile): Promise<RunResult> {
  const { healthy, target, clock } = account;
  const transport = accident ? accidental(healthy, accident) : healthy;
  return runLive({
    interruption: createInterruption(),
    ...plan,
    live: liveOf(account, env),
    target,
    clock,
    file,
    transport,
  });
}

async function die(
  account: Account,
  plan: StagePlan,
  { at, after, disk }: Death & { readonly disk: JournalFile },
): Promise<'died' | 'lived'> {
  const dying = mortalFile(disk);
  const accident: Accident = (request, number, healthy) => {
    if (number < at) return undefined;
    dying.die();
    return number === at && after ? healthy(request).then(dead) : dead();
  };
  await start(account, { ...plan, accident }, dying.file).catch(() => undefined);
  return dying.isDead() ? 'died' : 'lived';
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
