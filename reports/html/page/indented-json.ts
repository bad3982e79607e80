const STRUCTURE = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/**
 * JSON over several lines, with no other change: numbers, escapes and repeated names stay as they were sent. A text that is no
 * JSON stays as it is.
 */
export function indentedJson(text: string): string {
  if (!isJson(text)) return text;
  let depth = 0;
  const tokens = text.match(STRUCTURE) ?? [];
  return tokens
    .map((token, index) => {
      const next = tokens[index + 1];
      if (token === '{' || token === '[') {
        if (next === '}' || next === ']') return token;
        depth += 1;
        return `${token}${lineAt(depth)}`;
      }
      if (token === ',') return `,${lineAt(depth)}`;
      if (token === ':') return ': ';
      const closes = next === '}' || next === ']';
      if (!closes) return token;
      depth -= 1;
      return `${token}${lineAt(depth)}`;
    })
    .join('');
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function lineAt(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}
