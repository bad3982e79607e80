import type { OperationStep, Resource } from '../../specs/catalogue.ts';
import type { Source } from './rule.ts';
import { citeAnswers } from './sources.ts';

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

function within(sources: readonly Source[], place: string): readonly Source[] {
  return sources.map((source) => ({ ...source, at: `${source.at}/${place}` }));
}
