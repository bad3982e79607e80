import type { OperationStep, Resource } from '../../specs/catalogue.ts';
import type { Source } from './rule.ts';
import { citeOperations } from './sources.ts';

/** One place in the documented form of a step, such as `required` or `properties/FriendlyName`. */
export function citeForm(resources: readonly Resource[], step: OperationStep, place: string): readonly Source[] {
  const form = `requestBody/content/application~1x-www-form-urlencoded/schema/${place}`;
  return citeOperations(resources, step).map((source) => ({ ...source, at: `${source.at}/${form}` }));
}

/** A component of the document of each of these resources, such as `parameters/PageSize`. */
export function citeComponent(resources: readonly Resource[], place: string): readonly Source[] {
  return resources.map((resource) => ({ resource, document: resource.document, at: `#/components/${place}` }));
}
