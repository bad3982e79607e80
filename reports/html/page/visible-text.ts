import { element } from './element.ts';

// Marks that turn, hide or end text: a name with one of them would look like another name.
const HIDDEN_MARK = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text that can stand in an attribute, with each mark that cannot be seen written out. */
export function revealed(text: string): string {
  return text.replaceAll(HIDDEN_MARK, (it) => `[${codeOf(it)}]`);
}

/** A text of the target's on its own, so that it turns nothing beside it, with each mark that cannot be seen written out. */
export function visibleText(text: string): HTMLElement {
  const isolated = element('bdi');
  let end = 0;
  for (const match of text.matchAll(HIDDEN_MARK)) {
    isolated.append(text.slice(end, match.index), element('span', { class: 'mark' }, codeOf(match[0])));
    end = match.index + match[0].length;
  }
  isolated.append(text.slice(end));
  return isolated;
}

function codeOf(mark: string): string {
  return `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
