import type { Resource } from '../../../specs/catalogue.ts';
import { catalogue } from '../../../specs/catalogue.ts';
import { rules } from '../../rules/index.ts';
import { tagsOf } from '../selection.ts';
import { type Left, NOTHING_LEFT } from './left-behind.ts';
import { type Accident, consentOf, type Death, type LiveStage, setLiveStage } from './live-stage.ts';

export interface OrdealOptions {
  readonly isolation: 'subaccount' | 'none';
  readonly resources: readonly Resource[];
  /** All rules, or those tagged @core. */
  readonly everything?: boolean;
  /** How long a former token goes on working. */
  readonly propagationDelayMs: number;
}

/** What became of an account after a run that something happened to. */
export interface OrdealResult {
  /** Why nobody gets in any more; undefined where somebody does. */
  readonly lockedOut?: string;
  /** What a server that keeps the contract was wrongly told of, or what crashed. */
  readonly falseAlarms: readonly string[];
  /** What is left after the recovery. */
  readonly left: Left;
  /** Whether the creation of a secondary token was never answered, so that the reader has to say that it may be deleted. */
  readonly wasInDoubt: boolean;
}

/** A run that is killed at a request, the recovery, and a look at what is left; undefined where the run was over before. */
export async function killedAt(death: Death, options: OrdealOptions): Promise<OrdealResult | undefined> {
  const stage = setLiveStage({ propagationDelayMs: options.propagationDelayMs });
  const how = await stage.die(planOf(stage, options), death);
  return how === 'died' ? recovered(stage, []) : undefined;
}

/** A run that an accident happens to, the recovery, and a look at what is left. */
export async function struckBy(accident: Accident, options: OrdealOptions): Promise<OrdealResult> {
  const stage = setLiveStage({ propagationDelayMs: options.propagationDelayMs });
  return recovered(stage, await falseAlarmsOf(stage, { ...planOf(stage, options), accident }));
}

/** How many requests a run takes that nothing happens to. */
export async function requestsOf(options: OrdealOptions): Promise<number> {
  const stage = setLiveStage({ propagationDelayMs: options.propagationDelayMs });
  return (await stage.run(planOf(stage, options))).requests;
}

type Plan = Parameters<LiveStage['run']>[0];

function planOf(stage: LiveStage, { isolation, resources, everything = false }: OrdealOptions): Plan {
  const chosen = everything ? rules : rules.filter((it) => tagsOf(it).includes('@core'));
  return { env: consentOf(stage, isolation), rules: chosen, resources };
}

async function falseAlarmsOf(stage: LiveStage, plan: Plan): Promise<readonly string[]> {
  // A run that cannot begin says so in a sentence, and judges nothing.
  const result = await stage.run(plan).catch(() => undefined);
  return (result?.verdicts ?? []).flatMap((it) => {
    const named = `${it.rule.id} (${it.resource.id})`;
    if (it.kind === 'broken') return [`${named}: ${it.observed}`];
    return it.kind === 'crashed' ? [`${named} crashed: ${it.reason}`] : [];
  });
}

async function recovered(stage: LiveStage, falseAlarms: readonly string[]): Promise<OrdealResult> {
  try {
    const { lines, isDone } = await stage.recover();
    const wasInDoubt = lines.some((it) => it.includes('--delete-secondary'));
    if (wasInDoubt) await stage.recover({ deletesSecondary: true });
    const alarms = isDone ? falseAlarms : [...falseAlarms, ...lines];
    return { falseAlarms: [...alarms, ...(await falseAlarmsOfNext(stage))], left: await stage.left(), wasInDoubt };
  } catch (error) {
    const lockedOut = error instanceof Error ? error.message : 'nobody knows why';
    return { lockedOut, falseAlarms, left: NOTHING_LEFT, wasInDoubt: false };
  }
}

// The next run must get in and rotate as if nothing had happened.
async function falseAlarmsOfNext(stage: LiveStage): Promise<readonly string[]> {
  const token = catalogue.filter((it) => it.id === 'auth-token');
  const { verdicts, losses } = await stage.run({
    ...planOf(stage, { isolation: 'none', resources: token, propagationDelayMs: 0 }),
  });
  const bad = verdicts.filter((it) => it.kind !== 'holds' && it.kind !== 'not-applicable');
  return [...losses, ...bad.map((it) => `${it.rule.id} was ${it.kind} in the next run`)];
}
