import { responseSchema } from '../../specs/documents.ts';
import { findOperation } from '../../specs/find-operation.ts';
import type { Schema } from '../../specs/open-api.ts';
import type { Decoding } from '../evidence/sdk-calls.ts';

/** The names of the fields that a document has for an instance that an operation shows. */
export function documentedNames({ operationId, isItem }: Pick<Decoding, 'operationId' | 'isItem'>): readonly string[] {
  const { operation, resource } = findOperation(operationId);
  const schema = responseSchema(operationId, operation.success);
  const shown = isItem ? itemSchema(schema, resource.listField ?? '') : schema;
  return Object.keys(shown?.properties ?? {});
}

function itemSchema(schema: Schema | undefined, listField: string): Schema | undefined {
  return schema?.properties?.[listField]?.items;
}
