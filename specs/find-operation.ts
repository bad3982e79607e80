import { catalogue, type Operation, type OperationStep, type Resource } from './catalogue.ts';

export interface CatalogueEntry {
  readonly resource: Resource;
  readonly step: OperationStep;
  readonly operation: Operation;
}

const steps: readonly OperationStep[] = ['create', 'fetch', 'list', 'update', 'delete', 'promote'];

/** Every operation of the catalogue, with the resource and the step that it belongs to. */
export const catalogueEntries: readonly CatalogueEntry[] = catalogue.flatMap(entriesOf);

/**
 * The catalogue's entry for an operation.
 * @throws {Error} where the catalogue does not have it.
 */
export function findOperation(operationId: string): CatalogueEntry {
  const entry = catalogueEntries.find(({ operation }) => operation.operationId === operationId);
  if (entry === undefined) throw new Error(`The catalogue has no operation ${operationId}.`);
  return entry;
}

function entriesOf(resource: Resource): readonly CatalogueEntry[] {
  return steps.flatMap((step) => {
    const operation = resource.operations[step];
    return operation === undefined ? [] : [{ resource, step, operation }];
  });
}
