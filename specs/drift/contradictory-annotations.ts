import type { Contradiction, ContradictionKind } from './contradiction.ts';
import type { DescribedValue } from './described-values.ts';
import { own } from './json-object.ts';
import { pointersTo } from './place.ts';

/** Where the words beside a schema say another dialect than its format: of dates, or of addresses. */
export function contradictoryAnnotations({ operation, name, schema }: DescribedValue): readonly Contradiction[] {
  const [format, description] = [own(schema.node, 'format'), own(schema.node, 'description')];
  if (typeof format !== 'string' || typeof description !== 'string') return [];
  return DIALECTS.filter((it) => it.format === format && it.words.test(description)).map(({ kind, means, says }) => {
    const pointers = pointersTo(schema, 'description');
    const sentence = `the description of ${name} says ${says}, and the format ${format} means ${means}`;
    return {
      kind,
      where: operation === undefined ? [] : [operation],
      at: pointers.at(-1) ?? '#',
      pointers,
      says: sentence,
    };
  });
}

interface Dialect {
  readonly kind: ContradictionKind;
  readonly format: string;
  readonly words: RegExp;
  readonly says: string;
  readonly means: string;
}

const DIALECTS: readonly Dialect[] = [
  {
    kind: 'date-dialect',
    format: 'date-time',
    words: /\brfc[ -]?(?:2822|822|5322)\b/i,
    says: 'RFC 2822',
    means: 'ISO 8601',
  },
  {
    kind: 'date-dialect',
    format: 'date',
    words: /\brfc[ -]?(?:2822|822|5322)\b/i,
    says: 'RFC 2822',
    means: 'ISO 8601',
  },
  {
    kind: 'date-dialect',
    format: 'date-time-rfc-2822',
    words: /\biso[ -]?8601\b|\brfc[ -]?3339\b/i,
    says: 'ISO 8601',
    means: 'RFC 2822',
  },
  { kind: 'address-dialect', format: 'uri', words: /\brelative\b/i, says: 'relative', means: 'absolute' },
];
