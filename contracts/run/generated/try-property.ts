import { asyncProperty, check, commands, type RunDetails } from 'fast-check';
import type { Resource } from '../../../specs/catalogue.ts';
import { check as checkRules } from '../../checker/check.ts';
import type { BrokenVerdict, Verdict } from '../../checker/verdict.ts';
import type { Exchange } from '../../evidence/exchange.ts';
import { planCommand } from '../../plans/plan-command.ts';
import { untilLost } from '../contact.ts';
import type { Attempt, GenerationParts, Trying } from './generation.ts';
import { type Plan, type PlanRun, runPlan } from './plan-run.ts';
import { replayText } from './replay.ts';
import { seedNumber } from './seed-number.ts';

const MOST_STEPS = 12;
// A server that breaks this many rules in plans alone has been told enough.
const MOST_FINDINGS = 4;
// More would not make a plan much smaller, and each costs a plan's requests.
const MOST_SHRINKS = 400;

/**
 * Tries a property on a subject: plans are made, carried out and judged, and of each that breaks a rule the smallest is
 * looked for that still does. Then the search goes on for other rules.
 */
export async function tryProperty(trying: Trying, parts: GenerationParts, isOver: () => boolean): Promise<Attempt> {
  const search = createSearch(trying, parts, isOver);
  const before = parts.requests();
  const broken: BrokenVerdict[] = [];
  let crash: string | undefined;
  while (broken.length < MOST_FINDINGS && crash === undefined) {
    const found = await searchOnce(search, trying, parts);
    if (found.length === 0) break;
    broken.push(...found.filter((it) => it.kind === 'broken'));
    const crashed = found.find((it) => it.kind === 'crashed');
    crash = crashed && 'reason' in crashed ? `${crashed.rule.id}: ${crashed.reason}` : undefined;
    if (parts.settings.replay !== undefined) break;
  }
  const { runs, held } = search.seen;
  const { property, resources } = trying;
  const requests = parts.requests() - before;
  return { property, resources, runs, requests, held: held.size, broken, ...(crash !== undefined && { crash }) };
}

/** The last plan that failed, which is the smallest one once fast-check is done. */
interface Failure extends PlanRun {
  readonly verdicts: readonly Verdict[];
}

interface Search {
  readonly seen: { runs: number; readonly held: Set<string> };
  /** Rules that were found broken. */
  readonly found: Set<string>;
  failure: Failure | undefined;
  shrinks: number;
  readonly isOver: () => boolean;
  readonly judge: (plan: Plan) => Promise<boolean>;
}

function createSearch({ resources }: Trying, parts: GenerationParts, isOver: () => boolean): Search {
  const search: Search = {
    seen: { runs: 0, held: new Set() },
    found: new Set(),
    failure: undefined,
    shrinks: 0,
    isOver: () => isOver() || search.shrinks > MOST_SHRINKS,
    async judge(plan) {
      if (search.isOver()) return true;
      if (search.failure !== undefined) search.shrinks += 1;
      const run = await carryOut(plan, resources, parts);
      if (run === undefined) return true;
      search.seen.runs += 1;
      const verdicts = news(run, search, parts);
      if (verdicts.length > 0) search.failure = { ...run, verdicts };
      return verdicts.length === 0;
    },
  };
  return search;
}

async function carryOut(plan: Plan, resources: readonly Resource[], parts: GenerationParts) {
  let run: PlanRun | undefined;
  parts.ledger.hold();
  await untilLost(async () => {
    run = await runPlan(plan, resources, parts);
  });
  parts.ledger.release();
  return run;
}

// While a plan is made smaller, only what broke at first counts: otherwise another rule's plan may be the result.
function news({ histories }: PlanRun, search: Search, parts: GenerationParts): readonly Verdict[] {
  const judged = checkRules({ ...parts, histories, crashes: [], resources: judgedIn(histories, parts) });
  for (const it of judged) if (it.kind === 'holds') search.seen.held.add(nameOf(it));
  const wrong = judged.filter(
    (it) =>
      (it.kind === 'broken' && !search.found.has(nameOf(it)) && !parts.isKnown(it.rule, it.resource)) ||
      it.kind === 'crashed',
  );
  const [first] = search.failure?.verdicts ?? [];
  const isSame = first === undefined || wrong.some((it) => nameOf(it) === nameOf(first));
  return isSame ? wrong.toSorted((a, b) => Number(isFirst(b, first)) - Number(isFirst(a, first))) : [];
}

function judgedIn(histories: PlanRun['histories'], { resources }: GenerationParts): readonly Resource[] {
  return resources.filter((it) => histories.some(({ resource }) => resource === it));
}

function isFirst(verdict: Verdict, first: Verdict | undefined): boolean {
  return first !== undefined && nameOf(verdict) === nameOf(first);
}

function nameOf({ rule, resource }: Verdict): string {
  return `${rule.id} ${resource.id}`;
}

async function searchOnce(search: Search, trying: Trying, parts: GenerationParts): Promise<readonly Verdict[]> {
  const { settings } = parts;
  search.failure = undefined;
  search.shrinks = 0;
  const { replay } = settings;
  const steps = trying.property.steps(trying.resources).map(planCommand);
  const constraints = { maxCommands: MOST_STEPS, size: 'max', ...(replay && { replayPath: replay.commands }) } as const;
  const details = await check(asyncProperty(commands([steps], constraints), search.judge), {
    seed: replay?.seed ?? seedNumber(settings.seed),
    numRuns: settings.runs,
    ...(replay && { path: replay.path, endOnFailure: true }),
  });
  return outcomeOf(details, search, { trying, parts });
}

function outcomeOf(
  details: RunDetails<[Plan]>,
  search: Search,
  { trying, parts }: { readonly trying: Trying; readonly parts: GenerationParts },
): readonly Verdict[] {
  const { failure } = search;
  if (details.failed && failure === undefined) throw details.errorInstance;
  if (failure === undefined) return [];
  for (const it of failure.verdicts) search.found.add(nameOf(it));
  const exchanges = onceEach(failure.histories.flatMap((it) => it.exchanges));
  parts.ledger.learnFrom(exchanges);
  const { steps } = failure;
  const replay = replayText(trying, details);
  const { seed } = parts.settings;
  const counterexample = { property: trying.property.id, seed, replay, steps, exchanges };
  return failure.verdicts.map((it) => (it.kind === 'broken' ? { ...it, counterexample } : it));
}

// What another history has only witnessed is there twice.
function onceEach(exchanges: readonly Exchange[]): readonly Exchange[] {
  const byNumber = Map.groupBy(exchanges, (it) => it.number);
  const own = [...byNumber.values()].flatMap((all) => all.find((it) => it.step !== 'use') ?? all.slice(0, 1));
  return own.toSorted((a, b) => a.number - b.number);
}
