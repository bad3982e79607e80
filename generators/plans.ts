import { type Arbitrary, boolean, constant, constantFrom, nat, oneof, record } from 'fast-check';
import type { Resource } from '../specs/catalogue.ts';
import type { Texts } from './from-schema.ts';
import type { WrongRequest } from './invalid/wrong-request.ts';
import { wrongRequests } from './invalid/wrong-requests.ts';
import { pageSizes } from './page-parameters.ts';
import { requestFields } from './request-fields.ts';

/** Who takes a step. The last ones send the owner's token with a change that makes another one of it. */
export type Author =
  | 'owner'
  | 'secondary'
  | 'stranger'
  | 'nobody'
  | 'wrong-token'
  | 'bearer'
  | 'other-case'
  | 'prefix'
  | 'suffix'
  | 'truncated'
  | 'empty';

/** One step of a plan. `pick` chooses among the instances that the plan has made so far, those that are gone included. */
export type PlannedStep =
  | { readonly act: 'create'; readonly resource: Resource; readonly by: Author; readonly fields: Texts }
  | {
      readonly act: 'update';
      readonly resource: Resource;
      readonly by: Author;
      readonly pick: number;
      readonly fields: Texts;
    }
  | { readonly act: 'fetch' | 'delete'; readonly resource: Resource; readonly by: Author; readonly pick: number }
  | { readonly act: 'list'; readonly resource: Resource; readonly by: Author }
  | { readonly act: 'page-through'; readonly resource: Resource; readonly size: number }
  | { readonly act: 'wrong'; readonly resource: Resource; readonly request: WrongRequest; readonly pick: number }
  | { readonly act: 'make-secondary' | 'delete-secondary' | 'use-tokens' }
  | { readonly act: 'promote' | 'rotate'; readonly asSecondary: boolean }
  | { readonly act: 'use-key'; readonly pick: number };

export type Act = PlannedStep['act'];

/** Steps on one resource, by the owner or by one of these authors. */
export function resourceSteps(resource: Resource, acts: readonly Act[], by: Arbitrary<Author>): Arbitrary<PlannedStep> {
  const made: Partial<Record<Act, Arbitrary<PlannedStep>>> = {
    create: record({
      act: constant('create'),
      resource: constant(resource),
      by,
      fields: requestFields(resource, 'create'),
    }),
    update: record({
      act: constant('update'),
      resource: constant(resource),
      by,
      pick,
      fields: requestFields(resource, 'update'),
    }),
    fetch: record({ act: constant('fetch'), resource: constant(resource), by, pick }),
    delete: record({ act: constant('delete'), resource: constant(resource), by, pick }),
    list: record({ act: constant('list'), resource: constant(resource), by }),
    'page-through': record({ act: constant('page-through'), resource: constant(resource), size: pageSizes }),
    wrong: record({ act: constant('wrong'), resource: constant(resource), request: wrongRequests(resource), pick }),
    'use-key': record({ act: constant('use-key'), pick }),
  };
  return oneof(...acts.flatMap((it) => made[it] ?? []));
}

const pick = nat(5);

/** Steps that make and delete secondary tokens. */
export const secondarySteps: Arbitrary<PlannedStep> = record({
  act: constantFrom('make-secondary' as const, 'delete-secondary' as const),
});

/** Steps in the life of Auth Tokens. A rotation makes a secondary token and promotes it, in one step. */
export const tokenSteps: Arbitrary<PlannedStep> = oneof(
  secondarySteps,
  record({ act: constant('use-tokens' as const) }),
  record({
    act: constantFrom('promote' as const, 'rotate' as const, 'rotate' as const, 'rotate' as const),
    asSecondary: boolean(),
  }),
);

/** The owner alone; the owner and another account; the owner and whoever is refused. */
export const authors: Readonly<Record<'owner' | 'two' | 'anybody' | 'either-token', Arbitrary<Author>>> = {
  owner: constant<Author>('owner'),
  two: constantFrom<Author>('owner', 'owner', 'stranger'),
  anybody: oneof(
    { weight: 4, arbitrary: constantFrom<Author>('owner', 'owner', 'stranger') },
    {
      weight: 3,
      arbitrary: constantFrom<Author>(
        'nobody',
        'wrong-token',
        'bearer',
        'other-case',
        'prefix',
        'suffix',
        'truncated',
        'empty',
      ),
    },
  ),
  'either-token': constantFrom<Author>('owner', 'secondary'),
};
