import { isJsonObject, jsonBody } from '../../../evidence/answers.ts';
import { credentialsSent } from '../../../evidence/credentials.ts';
import { type Answered, type Exchange, isAnswered } from '../../../evidence/exchange.ts';
import type { History } from '../../../evidence/history.ts';
import { parsedJson } from '../../../evidence/parsed-json.ts';
import { askedOf, fieldsSent } from './asked.ts';
import { type CollectedFacts, createCollectedFacts } from './collected-facts.ts';
import { createDateBook } from './dates.ts';
import { tellHeaders } from './header-facts.ts';
import { listIn, tellItems } from './list-facts.ts';
import type { Memory, Telling } from './observer.ts';
import { noteSecrets, type SeenSecrets, tellSecrets } from './secret-facts.ts';
import { createFirstSightings } from './sightings.ts';
import type { StepBehaviour } from './snapshot.ts';
import { createStepLabels } from './step-labels.ts';
import { tellProperties, tellValue } from './value-facts.ts';
import { createWalk, type Walk } from './walk.ts';

interface Step {
  readonly operation: string;
  readonly asked: string;
  readonly facts: CollectedFacts;
}

/** What is known of the whole run while one of its histories is told. */
export interface RunMemory extends Pick<Memory, 'own'> {
  /** Those of the histories before, to which its own are added. */
  readonly secrets: SeenSecrets;
}

/** How each request of a history was answered, by its place. */
export function historySteps(
  history: History,
  { secrets, own }: RunMemory,
): readonly (readonly [label: string, StepBehaviour])[] {
  const steps = new Map<string, Step>();
  const nextLabel = createStepLabels();
  const memory: Memory = { seen: createFirstSightings(), dates: createDateBook(), own };
  const walk = createWalk();
  // How often a wait had to ask is a matter of time.
  for (const exchange of history.exchanges.filter((it) => it.poll !== 'pending')) {
    const label = nextLabel(exchange);
    const step = steps.get(label) ?? newStep(exchange);
    steps.set(label, step);
    noteRequest(memory, exchange, label);
    noteSecrets(secrets, exchange, { label, resource: history.resource });
    if (isAnswered(exchange)) {
      const telling = { ...memory, exchange, label, facts: step.facts };
      tellAnswer(telling, walk);
      tellSecrets(telling, secrets, history.resource);
    } else step.facts.add('status', 'no answer');
    if (exchange.poll === 'expired') step.facts.add('wait', 'in vain');
  }
  walk.end();
  return [...steps].map(([label, { facts, ...step }]) => [label, { ...step, answered: facts.facts() }]);
}

function newStep(exchange: Exchange): Step {
  const operation = exchange.operation?.operationId ?? 'undocumented';
  return { operation, asked: askedOf(exchange), facts: createCollectedFacts() };
}

function noteRequest({ seen, dates }: Memory, exchange: Exchange, label: string): void {
  const sent = credentialsSent(exchange);
  if (sent?.kind === 'basic') {
    seen.note(sent.username, `the account of ${exchange.actor}`);
    seen.note(sent.password, `the password of ${exchange.actor}`);
  }
  if (exchange.sid !== undefined) seen.note(exchange.sid, `the instance of ${label}`);
  for (const [name, value] of fieldsSent(exchange)) noteSent(seen, value, `${name} sent by ${label}`);
  dates.noteChange(exchange);
}

function noteSent(seen: Memory['seen'], value: unknown, place: string): void {
  seen.note(value, place);
  const inner = typeof value === 'string' && /^[[{]/.test(value) ? parsedJson(value) : value;
  if (typeof inner !== 'object' || inner === null) return;
  for (const [name, it] of Object.entries(inner)) noteSent(seen, it, `${place}/${name}`);
}

function tellAnswer(telling: Telling, walk: Walk): void {
  const { exchange, facts } = telling;
  facts.add('status', String(exchange.outcome.status));
  tellHeaders(telling);
  tellBody(telling, walk);
}

function tellBody(telling: Telling, walk: Walk): void {
  const { exchange, facts } = telling;
  const body = jsonBody(exchange);
  facts.add('body', bodyForm(exchange, body));
  if (body === undefined) return;
  const place = { pointer: '', sid: exchange.sid, depth: 0 };
  if (!isJsonObject(body)) return tellValue(telling, body, place);
  const list = listIn(body);
  const others = Object.fromEntries(Object.entries(body).filter(([name]) => name !== list));
  tellProperties(telling, others, place);
  if (list !== undefined) tellItems(telling, body, { name: list, walk });
}

function bodyForm({ outcome }: Answered, body: unknown): string {
  if (outcome.body === '') return 'nothing';
  const kind = body === undefined ? 'no JSON' : 'JSON';
  return outcome.cut ? `${kind}, longer than is read` : kind;
}
