import { oneof } from 'fast-check';
import { authors, resourceSteps, secondarySteps, tokenSteps } from '../../generators/plans.ts';
import { apiKey, authToken, awsCredential, publicKey, type Resource } from '../../specs/catalogue.ts';
import type { Property } from './property.ts';

const collections: readonly Resource[] = [awsCredential, publicKey, apiKey];
const each = collections.map((it) => [it]);

/** All properties, in the order in which they are tried. Those that change tokens come last. */
export const properties: readonly Property[] = [
  {
    id: 'any-valid-input',
    title: 'Any valid input is accepted, and comes back as it was given',
    subjects: each,
    steps: stepsOn(['create', 'update', 'fetch', 'list']),
  },
  {
    id: 'any-wrong-input',
    title: 'Any wrong input is refused in the documented shape, and changes nothing',
    subjects: each,
    steps: (resources) =>
      oneof(stepsOn(['wrong'])(resources), stepsOn(['wrong', 'wrong', 'create', 'update', 'fetch', 'list'])(resources)),
  },
  {
    id: 'any-pages',
    title: 'Pages of any size show the whole list once, whatever was made, changed and deleted',
    subjects: each,
    steps: stepsOn(['create', 'create', 'update', 'page-through', 'delete']),
  },
  {
    id: 'any-lives',
    title: 'Whatever two accounts do in turns, each resource is what its own account made of it',
    subjects: [collections],
    steps: (resources) =>
      oneof(...resources.map((it) => resourceSteps(it, ['create', 'fetch', 'list', 'update', 'delete'], authors.two))),
  },
  {
    id: 'any-intruder',
    title: 'Whoever lacks the right credentials reads and changes nothing, whatever is there',
    subjects: each,
    steps: (resources) =>
      oneof(
        ...resources.map((it) => resourceSteps(it, ['create', 'fetch', 'list', 'update', 'delete'], authors.anybody)),
      ),
  },
  {
    id: 'any-keys',
    title: 'An API key opens what it may from its creation to its deletion, whatever becomes of others',
    subjects: [[apiKey]],
    steps: stepsOn(['create', 'use-key', 'update', 'delete', 'use-key']),
  },
  {
    id: 'any-rotations',
    title: 'Whatever is made, deleted and promoted, each live token works, and each dead one stays dead',
    subjects: [[authToken]],
    steps: () => tokenSteps,
  },
  {
    id: 'any-rotations-beside-resources',
    title: 'Whatever becomes of the tokens, resources stay, and either live token changes them',
    subjects: [[authToken, ...collections]],
    steps: (resources) =>
      oneof(
        tokenSteps,
        ...resources
          .filter((it) => it !== authToken)
          .map((it) => resourceSteps(it, ['create', 'update'], authors['either-token'])),
      ),
  },
  {
    id: 'any-live-token',
    title: 'Either live token does whatever the other does, and a deleted one does nothing',
    subjects: collections.map((it) => [authToken, it]),
    steps: (resources) =>
      oneof(
        secondarySteps,
        ...resources
          .filter((it) => it !== authToken)
          .map((it) => resourceSteps(it, ['create', 'fetch', 'list', 'update', 'delete'], authors['either-token'])),
      ),
  },
];

function stepsOn(acts: Parameters<typeof resourceSteps>[1]): Property['steps'] {
  return (resources) => oneof(...resources.map((it) => resourceSteps(it, acts, authors.owner)));
}
