import { parseSync, Visitor } from 'oxc-parser';
import { lineAt, type ProjectFile } from './project-files.ts';

export interface Import {
  readonly line: number;
  /** Undefined where the code computes what it imports. */
  readonly specifier: string | undefined;
  /** Gone at run time: `import type`, `export type` or `import('…').Name`. */
  readonly typeOnly: boolean;
}

/** Every import of a TypeScript file, whichever way it is written. Throws where the file is no TypeScript. */
export function importsOf(file: ProjectFile): readonly Import[] {
  const { errors, program } = parseSync(file.path, file.text);
  if (errors.length > 0) throw new SyntaxError(`${file.path}: ${errors[0]?.message}`);

  const imports: Import[] = [];
  const add = (source: Node | null, typeOnly: boolean): void => {
    if (source === null) return;
    const specifier = typeof source.value === 'string' ? source.value : undefined;
    imports.push({ line: lineAt(file.text, source.start), specifier, typeOnly });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => add(node.source, false),
    TSImportType: (node) => add(node.source, true),
    TSExternalModuleReference: (node) => add(node.expression, false),
  }).visit(program);
  return imports;
}

interface Node {
  readonly start: number;
  readonly value?: unknown;
}
