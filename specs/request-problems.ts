import { documents, operationObject } from './documents.ts';
import { findOperation } from './find-operation.ts';
import type { Schema } from './open-api.ts';

/** Names and values, as a query or a form has them; a JSON body is read as the form that it stands for. */
export interface RequestFields {
  readonly query: readonly RequestField[];
  readonly body: readonly RequestField[];
}

export type RequestField = readonly [name: string, value: string];

export interface RequestProblem {
  readonly kind: 'unknown' | 'missing' | 'repeated' | 'invalid';
  readonly name: string;
}

/**
 * Holds the fields of a request against the document of its operation.
 * @throws {Error} where the catalogue does not have the operation.
 */
export function requestProblems(operationId: string, { query, body }: RequestFields): readonly RequestProblem[] {
  const form = formOf(operationId);
  const required = new Set(form?.required);
  return [...problemsOf(query, parametersOf(operationId)), ...problemsOf(body, slots(form?.properties, required))];
}

/** The names of the fields that an operation documents: parameters of the query and fields of the body. */
export function documentedFieldNames(operationId: string): readonly string[] {
  return [...parametersOf(operationId).keys(), ...Object.keys(formOf(operationId)?.properties ?? {})];
}

interface Slot {
  readonly schema: Schema;
  readonly isRequired: boolean;
}

type Slots = ReadonlyMap<string, Slot>;

function documented(operationId: string) {
  return operationObject(documents[findOperation(operationId).resource.document], operationId);
}

function parametersOf(operationId: string): Slots {
  const inQuery = (documented(operationId).parameters ?? []).filter((it) => it.in === 'query');
  return new Map(inQuery.map(({ name, schema, required = false }) => [name, { schema, isRequired: required }]));
}

function formOf(operationId: string): Schema | undefined {
  return Object.values(documented(operationId).requestBody?.content ?? {})[0]?.schema;
}

function slots(properties: Schema['properties'] = {}, required: ReadonlySet<string>): Slots {
  return new Map(
    Object.entries(properties).map(([name, schema]) => [name, { schema, isRequired: required.has(name) }]),
  );
}

function problemsOf(sent: readonly RequestField[], known: Slots): readonly RequestProblem[] {
  const names = sent.map(([name]) => name);
  const missing = [...known].filter(([name, { isRequired }]) => isRequired && !names.includes(name));
  return [
    ...sent.flatMap(([name, value], index): readonly RequestProblem[] => {
      const slot = known.get(name);
      if (slot === undefined) return [{ kind: 'unknown', name }];
      if (names.indexOf(name) !== index) return [{ kind: 'repeated', name }];
      return isValid(value, slot.schema) ? [] : [{ kind: 'invalid', name }];
    }),
    ...missing.map(([name]): RequestProblem => ({ kind: 'missing', name })),
  ];
}

function isValid(value: string, schema: Schema): boolean {
  if (schema.type === 'integer') return isInRange(value, schema);
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value);
}

function isInRange(
  value: string,
  { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY }: Schema,
): boolean {
  return /^-?\d+$/.test(value) && Number(value) >= minimum && Number(value) <= maximum;
}
