import type { OperationStep, Resource } from '../../specs/catalogue.ts';
import type { Variation } from '../evidence/variation.ts';
import type { ScenarioId } from '../evidence/vocabulary.ts';
import type { Addresses } from '../target/target.ts';
import { addressOf, documentedPath } from './addresses.ts';
import type { Actor, RequestPlan } from './client.ts';
import type { Keyring } from './keyring.ts';

/** Fields of a form, a JSON body or a query; an undefined one is left out. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** A `text` is a form that does not say so. */
export type Bodies = Resource['bodies'] | 'text';

export interface SendOptions {
  /** The owner, where nobody is named. */
  readonly as?: Actor;
  readonly sid?: string;
  readonly fields?: Fields;
  readonly query?: Fields;
  readonly variation?: Variation;
  /** How the fields are sent; as the resource is documented, where nothing is said. */
  readonly bodies?: Bodies;
  /** More of a form, encoded as it is. */
  readonly appended?: string;
}

/** A request that no document describes. */
export interface StrayPlan {
  readonly method: string;
  readonly path: string;
  readonly variation: Variation;
  readonly as?: Actor;
}

interface PlanParts {
  readonly scenario: ScenarioId;
  readonly resource: Resource;
  readonly keyring: Keyring;
  readonly addresses: Addresses;
}

/** The request of one documented operation of the session's resource. */
export function operationPlan(parts: PlanParts, step: OperationStep, options: SendOptions): RequestPlan {
  const { resource, keyring, scenario } = parts;
  const operation = operationOf(resource, step);
  const { as = keyring.owner(resource.api), sid, fields, variation } = options;
  const named = step === 'list' ? namedAccount(resource, keyring) : {};
  const path = operation.path.replace(/\{\w+\}/, encodeURIComponent(sid ?? ''));
  return {
    scenario,
    step,
    actor: as,
    operation,
    method: operation.method,
    url: addressOf(parts.addresses, resource.api, { path, query: { ...named, ...options.query } }),
    ...(sid !== undefined && { sid }),
    ...(variation && { variation }),
    ...(fields && { body: encoded(fields, { bodies: resource.bodies, ...options }) }),
  };
}

/** The request behind a page address; undefined where that is neither the target's nor on the documented host. */
export function pagePlan(parts: PlanParts, address: string): RequestPlan | undefined {
  const { scenario, resource, keyring, addresses } = parts;
  const target = documentedPath(addresses, resource.api, address);
  if (target === undefined) return undefined;
  const url = addressOf(addresses, resource.api, { path: target, query: {} });
  const operation = operationOf(resource, 'list');
  return { scenario, step: 'list', actor: keyring.owner(resource.api), operation, method: 'GET', url };
}

/** The list of a resource, one item of it where nothing else is said, read with the credentials of an actor. */
export function usePlan(
  { scenario, keyring, addresses }: PlanParts,
  listed: Resource,
  { as: actor, query }: { readonly as: Actor; readonly query?: Fields },
): RequestPlan {
  const operation = operationOf(listed, 'list');
  const place = { path: operation.path, query: { ...namedAccount(listed, keyring), PageSize: '1', ...query } };
  const url = addressOf(addresses, listed.api, place);
  return { scenario, step: 'use', actor, operation, method: operation.method, url };
}

/** Has a provider check the token that it stores. None of our documents describes the answer, so it is no operation. */
export function verifyPlan({ scenario, resource, keyring, addresses }: PlanParts, id: string): RequestPlan {
  const path = `/api/v1/providers/${encodeURIComponent(id)}/verify`;
  const url = addressOf(addresses, resource.api, { path, query: {} });
  return { scenario, step: 'verify', actor: keyring.owner(resource.api), sid: id, method: 'POST', url };
}

/** A request to a path or with a method that is not documented. */
export function strayPlan(parts: PlanParts, { method, path, variation, as }: StrayPlan): RequestPlan {
  const { scenario, resource, keyring, addresses } = parts;
  const url = addressOf(addresses, resource.api, { path, query: {} });
  return { scenario, step: 'stray', actor: as ?? keyring.owner(resource.api), method, url, variation };
}

/** The operation behind a step; a scenario that asks for one that the resource lacks is wrong. */
export function operationOf(resource: Resource, step: OperationStep) {
  const operation = resource.operations[step];
  if (operation === undefined) throw new Error(`${resource.title} has no operation for the step ${step}.`);
  return operation;
}

function namedAccount(resource: Resource, keyring: Keyring): Fields {
  return resource.namesAccount ? { AccountSid: keyring.accountSid } : {};
}

function encoded(fields: Fields, { bodies, appended }: { readonly bodies: Bodies; readonly appended?: string }) {
  const present = Object.entries(fields).filter((it): it is [string, string] => it[1] !== undefined);
  if (bodies === 'json') return { contentType: 'application/json', text: JSON.stringify(Object.fromEntries(present)) };
  const form = new URLSearchParams(present).toString();
  const contentType = bodies === 'text' ? 'text/plain' : 'application/x-www-form-urlencoded';
  return { contentType, text: appended === undefined ? form : [form, appended].join('&') };
}
