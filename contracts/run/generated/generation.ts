import type { Resource } from '../../../specs/catalogue.ts';
import type { CheckParts } from '../../checker/check.ts';
import type { BrokenVerdict } from '../../checker/verdict.ts';
import type { Client } from '../../client/client.ts';
import type { Keyring } from '../../client/keyring.ts';
import type { Clock } from '../../evidence/clock.ts';
import type { Exchange } from '../../evidence/exchange.ts';
import type { Property } from '../../plans/property.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Target } from '../../target/target.ts';
import type { SecretLedger } from './secret-ledger.ts';

/** How much is generated, and from what. */
export interface GenerationSettings {
  /** Plans per property and subject. */
  readonly runs: number;
  readonly seed: string;
  /** For how long, in all, in milliseconds. */
  readonly mostMs: number;
  /** The one plan to carry out again. */
  readonly replay?: Replay;
  /** The rule that all is about: once a plan breaks it, no more are made. */
  readonly untilBroken?: string;
}

/** Names one plan of one property. */
export interface Replay {
  readonly property: string;
  /** Which of its subjects, from 0. */
  readonly subject: number;
  readonly seed: number;
  readonly path: string;
  readonly commands: string;
}

/** What plans are carried out with and judged by. */
export interface GenerationParts extends Pick<CheckParts, 'conditions' | 'notApplicable'> {
  readonly settings: GenerationSettings;
  readonly target: Target;
  readonly client: Client;
  /** The run's own; a plan gets another one where each begins in a new world. */
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly rules: readonly Rule[];
  readonly resources: readonly Resource[];
  readonly properties: readonly Property[];
  readonly ledger: SecretLedger;
  readonly requests: () => number;
  /** The rules that were waited for in vain: nobody waits for them again. */
  readonly vain: Set<string>;
  /** Begins a new world, the same each time, where the target can. */
  readonly renew?: () => void;
  readonly onExchange?: (exchange: Exchange, resource: Resource) => void | Promise<void>;
  /** Whether a rule is broken already on a resource, so that nobody need look for it. */
  readonly isKnown: (rule: Rule, resource: Resource) => boolean;
}

/** What became of a property on one subject. */
export interface Attempt {
  readonly property: Property;
  readonly resources: readonly Resource[];
  /** Plans that were carried out, those that made one smaller included. */
  readonly runs: number;
  readonly requests: number;
  /** Verdicts that held in at least one plan. */
  readonly held: number;
  readonly broken: readonly BrokenVerdict[];
  /** What failed in the suite itself. */
  readonly crash?: string;
  /** Why it was not carried out on a live account. */
  readonly halt?: string;
}

/** What a run asks to be made up. */
export type Generation = Pick<GenerationParts, 'settings' | 'properties' | 'rules'>;

/** A subject of a property. */
export interface Trying {
  readonly property: Property;
  readonly subject: number;
  readonly resources: readonly Resource[];
}
