import type { Resource } from '../../specs/catalogue.ts';
import { type Answered, type Exchange, isAnswered, isSuccess, type Step } from './exchange.ts';
import { after } from './in-order.ts';
import type { ScenarioId } from './vocabulary.ts';

/** The exchanges of one scenario on one resource, in the order in which they were sent. */
export interface History {
  readonly scenario: ScenarioId;
  readonly resource: Resource;
  readonly exchanges: readonly Exchange[];
  /** Exchanges of these steps (of all, where none is named) that were answered with 2xx. */
  succeeded(...steps: readonly Step[]): readonly Answered[];
  /** Exchanges of these steps (of all, where none is named) that were answered. */
  answered(...steps: readonly Step[]): readonly Answered[];
  /** All answers that came after this exchange was sent. */
  answeredAfter(exchange: Exchange): readonly Answered[];
}

/** A history of these exchanges; attempts of a wait that came too early are part of it. */
export function historyOf(scenario: ScenarioId, resource: Resource, sent: readonly Exchange[]): History {
  const exchanges = sent.toSorted((one, other) => one.number - other.number);
  const answered = exchanges.filter(isAnswered);
  const [answeredIn, succeededIn] = [bySteps(answered), bySteps(answered.filter(isSuccess))];
  return {
    scenario,
    resource,
    exchanges,
    answered: (...steps) => answeredIn(steps),
    succeeded: (...steps) => succeededIn(steps),
    answeredAfter: ({ number }) => after(answered, number),
  };
}

// Rules ask for the same steps again and again, and most of them for one.
function bySteps(answers: readonly Answered[]): (steps: readonly Step[]) => readonly Answered[] {
  const byStep = Map.groupBy(answers, (it) => it.step);
  return (steps) => {
    const [first, ...others] = steps;
    if (first === undefined) return answers;
    return others.length === 0 ? (byStep.get(first) ?? []) : answers.filter((it) => steps.includes(it.step));
  };
}
