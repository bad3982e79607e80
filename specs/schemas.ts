import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { responseSchema } from './documents.ts';
import { findOperation } from './find-operation.ts';
import { formats } from './formats.ts';
import { toJsonSchema } from './json-schema.ts';
import type { SchemaProfile } from './nullable.ts';

export { missingFields, undocumentedFields } from './fields.ts';
export type { SchemaProfile } from './nullable.ts';

export interface SchemaProblem {
  /** A JSON pointer into the body; empty for the whole of it. */
  readonly at: string;
  /** A plain clause that never quotes a value. */
  readonly says: string;
}

/**
 * Holds a body against the schema of an operation's documented success.
 * @param body the parsed JSON; undefined or an empty text stands for no body.
 * @returns every problem, so an empty list for a valid body.
 * @throws {Error} where the catalogue does not have the operation.
 */
export function schemaProblems(operationId: string, body: unknown, profile: SchemaProfile): readonly SchemaProblem[] {
  const validate = validator(operationId, profile);
  const hasBody = body !== undefined && body !== '';
  if (validate === undefined) return hasBody ? [{ at: '', says: 'is there, though no body is documented' }] : [];
  if (!hasBody) return [{ at: '', says: 'is missing' }];
  return validate(body) ? [] : (validate.errors ?? []).map(toProblem);
}

const ajv = new Ajv({ allErrors: true, strict: true });
addFormats.default(ajv, ['uri', 'int64']);
for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);

const compiled = new Map<string, ValidateFunction | undefined>();

function validator(operationId: string, profile: SchemaProfile): ValidateFunction | undefined {
  const key = `${operationId} ${profile}`;
  if (!compiled.has(key)) {
    const schema = responseSchema(operationId, findOperation(operationId).operation.success);
    compiled.set(key, schema && ajv.compile(toJsonSchema(schema, profile)));
  }
  return compiled.get(key);
}

function toProblem(error: ErrorObject): SchemaProblem {
  if (error.keyword !== 'required') return { at: error.instancePath, says: clause(error) };
  return { at: `${error.instancePath}/${error.params['missingProperty']}`, says: 'is missing' };
}

function clause({ keyword, params }: ErrorObject): string {
  switch (keyword) {
    case 'type':
      return `is not of type ${[params['type']].flat().join(' or ')}`;
    case 'format':
      return `is not in the format ${params['format']}`;
    case 'pattern':
      return `does not match ${params['pattern']}`;
    case 'enum':
      return `is none of ${params['allowedValues'].join(', ')}`;
    case 'minLength':
      return `is shorter than ${params['limit']} characters`;
    case 'maxLength':
      return `is longer than ${params['limit']} characters`;
    default:
      return `breaks the schema's ${keyword}`;
  }
}
