import type { Resource } from '../../specs/catalogue.ts';
import type { Citation } from '../../specs/sources.ts';
import type { Exchange, Step } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import type { Capability, Profile, ScenarioId } from '../evidence/vocabulary.ts';
import type { Judgement } from './judgement.ts';

export type Level = 'MUST' | 'SHOULD';

/** A document that a rule rests on, for one resource. */
export interface Source extends Citation {
  readonly resource: Resource;
}

/** What a judge may know of the target beside its history. */
export interface Conditions {
  readonly live: boolean;
  /** How long a change of a token may take to be seen everywhere, in milliseconds. */
  readonly propagationTimeoutMs: number;
  /** The origins that the target is reached under. */
  readonly origins: readonly string[];
}

export interface Rule {
  readonly id: string;
  /** A statement of behaviour in the present tense. */
  readonly title: string;
  readonly level: Level;
  readonly profile: Profile;
  /** A rule applies to the resources that it has a source for, and to no other. */
  readonly sources: readonly Source[];
  readonly capability?: Capability;
  /** Where its evidence is guaranteed; it judges any history. */
  readonly scenario: ScenarioId;
  /** The steps that must be among the evidence of `holds`, where the resource has them. */
  readonly covers: readonly Step[];
  /** What a covering exchange was answered with; 2xx, where nothing is said. */
  readonly covering?: (exchange: Exchange) => boolean;
  /** The ways in which it can be broken; each has a mutant. */
  readonly branches: readonly string[];
  judge(history: History, resource: Resource, conditions: Conditions): Judgement;
}
