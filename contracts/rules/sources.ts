import type { OperationStep, Resource } from '../../specs/catalogue.ts';
import type { DocumentId } from '../../specs/sources.ts';
import type { Source } from './rule.ts';

/** One place in one document that speaks for these resources. `at` is a JSON pointer, or the name of a section. */
export function cite(document: DocumentId, at: string, ...resources: readonly Resource[]): readonly Source[] {
  return resources.map((resource) => ({ resource, document, at }));
}

/** The operations behind these steps (all, where none is named), wherever the resources have them. */
export function citeOperations(resources: readonly Resource[], ...steps: readonly OperationStep[]): readonly Source[] {
  return resources.flatMap((resource) => operationsOf(resource, steps).map(({ at }) => source(resource, at)));
}

/** The documented success answers of these steps (of all, where none is named), wherever the resources have them. */
export function citeAnswers(resources: readonly Resource[], ...steps: readonly OperationStep[]): readonly Source[] {
  return resources.flatMap((resource) =>
    operationsOf(resource, steps).map(({ at, success }) => source(resource, `${at}/responses/${success}`)),
  );
}

function operationsOf({ operations }: Resource, steps: readonly OperationStep[]) {
  const wanted = Object.entries(operations).filter(([step]) => steps.length === 0 || steps.some((it) => it === step));
  return wanted.map(([, { path, method, success }]) => ({
    at: `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method.toLowerCase()}`,
    success,
  }));
}

function source(resource: Resource, at: string): Source {
  return { resource, document: resource.document, at };
}
