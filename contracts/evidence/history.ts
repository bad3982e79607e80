import type { Resource } from '../../specs/catalogue.ts';
import { type Answered, type Exchange, isAnswered, isSuccess, type Step } from './exchange.ts';
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
export function historyOf(scenario: ScenarioId, resource: Resource, exchanges: readonly Exchange[]): History {
  const answered = exchanges.filter(isAnswered);
  const ofSteps = (steps: readonly Step[]) =>
    steps.length === 0 ? answered : answered.filter((it) => steps.includes(it.step));
  return {
    scenario,
    resource,
    exchanges,
    answered: (...steps) => ofSteps(steps),
    succeeded: (...steps) => ofSteps(steps).filter(isSuccess),
    answeredAfter: (exchange) => answered.filter((it) => it.number > exchange.number),
  };
}
