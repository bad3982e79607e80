import type { Contradiction, ContradictionKind } from './contradiction.ts';
import { type DocumentOperation, nameOf } from './operations.ts';
import { parametersOf } from './parameters.ts';
import { childOf, childrenOf, type Place, wholeOf } from './place.ts';
import { UnreadableDocument } from './unreadable-document.ts';

/** Where an operation does not fit its own path, its neighbours or the document's security schemes. */
export function contradictoryOperations(operations: readonly DocumentOperation[]): readonly Contradiction[] {
  const ids = Map.groupBy(operations, ({ operationId }) => operationId);
  return operations.flatMap((operation) => {
    const twins = operation.operationId === undefined ? [] : (ids.get(operation.operationId) ?? []);
    const isSecond = twins.indexOf(operation) > 0;
    return [
      ...(isSecond ? [found('operation-id-twice', operation, `the id ${nameOf(operation)} is given twice`)] : []),
      ...missingParameters(operation),
      ...undefinedSchemes(operation),
    ];
  });
}

function found(kind: ContradictionKind, operation: DocumentOperation, says: string): Contradiction {
  const { pointers } = operation.place;
  return { kind, where: [nameOf(operation)], at: pointers.at(-1) ?? '#', pointers, says };
}

function missingParameters(operation: DocumentOperation): readonly Contradiction[] {
  const described = readParameters(operation);
  if (described === undefined) return [];
  const names = Array.from(operation.path.matchAll(/\{([^}]*)\}/g), ([, name]) => name ?? '');
  const missing = names.filter((name) => !described.some((it) => it.in === 'path' && it.name === name));
  const lost = described.filter((it) => it.in === 'path' && !names.includes(it.name)).map(({ name }) => name);
  return [...missing, ...lost].map((name) =>
    found(
      'path-parameter-missing',
      operation,
      `${name} is not both in the path and among the parameters of ${nameOf(operation)}`,
    ),
  );
}

// A reference that leads nowhere is found where the values are read.
function readParameters(operation: DocumentOperation): ReturnType<typeof parametersOf> | undefined {
  try {
    return parametersOf(operation);
  } catch (error) {
    if (error instanceof UnreadableDocument) return undefined;
    throw error;
  }
}

function undefinedSchemes(operation: DocumentOperation): readonly Contradiction[] {
  const whole = wholeOf(operation.place.root);
  const owner: Place = childOf(operation.place, 'security') === undefined ? whole : operation.place;
  const names = childrenOf(childOf(owner, 'security')).flatMap(([, way]) => childrenOf(way).map(([name]) => name));
  return names
    .filter((name) => childOf(whole, 'components', 'securitySchemes', name) === undefined)
    .map((name) => found('scheme-undefined', operation, `the security scheme ${name} is not described`));
}
