import type { Operation, OperationStep, Resource } from '../../specs/catalogue.ts';
import type { DocumentId } from '../../specs/sources.ts';
import type { Source } from './rule.ts';

/** One place in one document that speaks for these resources. `at` is a JSON pointer, or the name of a section. */
export function cite(document: DocumentId, at: string, ...resources: readonly Resource[]): readonly Source[] {
  return resources.map((resource) => ({ resource, document, at }));
}

/** The operations behind these steps in their order (all, where none is named), wherever the resources have them. */
export function citeOperations(resources: readonly Resource[], ...steps: readonly OperationStep[]): readonly Source[] {
  return resources.flatMap((resource) => operationsOf(resource, steps).map(({ at }) => source(resource, at)));
}

/** One place in the documented form of a step, such as `required` or `properties/FriendlyName`. */
export function citeForm(resources: readonly Resource[], step: OperationStep, place: string): readonly Source[] {
  return within(
    citeOperations(resources, step),
    `requestBody/content/application~1x-www-form-urlencoded/schema/${place}`,
  );
}

/** The documented success answers of these steps (of all, where none is named), wherever the resources have them. */
export function citeAnswers(resources: readonly Resource[], ...steps: readonly OperationStep[]): readonly Source[] {
  return resources.flatMap((resource) =>
    operationsOf(resource, steps).map(({ at, success }) => source(resource, `${at}/responses/${success}`)),
  );
}

const BODIED: readonly OperationStep[] = ['create', 'fetch', 'list', 'update', 'promote'];

/** The schemas of all documented success bodies of these resources. */
export function citeBodies(resources: readonly Resource[]): readonly Source[] {
  return within(citeAnswers(resources, ...BODIED), 'content/application~1json/schema');
}

/** The media types of all documented success bodies of these resources. */
export function citeMediaTypes(resources: readonly Resource[]): readonly Source[] {
  return within(citeAnswers(resources, ...BODIED), 'content/application~1json');
}

/** The documented headers of all success answers of these resources that have a body. */
export function citeHeaders(resources: readonly Resource[]): readonly Source[] {
  return within(citeAnswers(resources, ...BODIED), 'headers');
}

/** A component of the document of each of these resources, such as `parameters/PageSize`. */
export function citeComponent(resources: readonly Resource[], place: string): readonly Source[] {
  return resources.map((resource) => source(resource, `#/components/${place}`));
}

function operationsOf({ operations }: Resource, steps: readonly OperationStep[]) {
  const wanted = steps.length === 0 ? Object.values(operations) : steps.map((step) => operations[step]);
  return wanted.flatMap((it) => (it === undefined ? [] : [{ at: pointerTo(it), success: it.success }]));
}

function pointerTo({ path, method }: Operation): string {
  return `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method.toLowerCase()}`;
}

function source(resource: Resource, at: string): Source {
  return { resource, document: resource.document, at };
}

function within(sources: readonly Source[], place: string): readonly Source[] {
  return sources.map((it) => ({ ...it, at: `${it.at}/${place}` }));
}
