import type { Resource } from '../../specs/catalogue.ts';
import type { ActorName } from '../evidence/exchange.ts';

/** What a plan has made so far, as far as the answers tell. The rules say whether the answers are right. */
export interface Model {
  /** In the order in which they were made. */
  readonly instances: Instance[];
  /** How many creations were asked for. */
  creations: number;
  secondary: string | undefined;
  /** Tokens that a deletion or a promotion has ended. */
  readonly dead: DeadToken[];
}

export interface Instance {
  readonly sid: string;
  readonly resource: Resource;
  readonly isStrangers: boolean;
  readonly isRestricted: boolean;
  /** Of an API key. */
  readonly secret: string | undefined;
  isAlive: boolean;
}

export interface DeadToken {
  readonly token: string;
  readonly as: ActorName;
}

/** Nothing was made yet. */
export function emptyModel(): Model {
  return { instances: [], creations: 0, secondary: undefined, dead: [] };
}

/** The instances of a resource, those that are gone included. */
export function instancesOf({ instances }: Model, resource: Resource): readonly Instance[] {
  return instances.filter((it) => it.resource === resource);
}

/** The instance that a number chooses; undefined where none was made. */
export function pickedOf(model: Model, resource: Resource, pick: number): Instance | undefined {
  const own = instancesOf(model, resource);
  return own[pick % Math.max(1, own.length)];
}
