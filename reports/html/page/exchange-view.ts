import type { RecordedExchange } from '../../../contracts/checker/record-types.ts';
import { copyButton } from './copy-button.ts';
import { element } from './element.ts';
import { indentedJson } from './indented-json.ts';
import { visibleText } from './visible-text.ts';
import { duration } from './words.ts';

/** One exchange as a line that opens. What is in it is drawn when it is opened. */
export function exchangeView(exchange: RecordedExchange, isTelling: boolean): HTMLElement {
  const view = element('details', { class: 'exchange' }, element('summary', {}, ...summaryOf(exchange, isTelling)));
  const draw = () => {
    if (view.open && view.children.length === 1) view.append(contentOf(exchange, isTelling));
  };
  view.addEventListener('toggle', draw);
  view.open = isTelling;
  draw();
  return view;
}

function summaryOf({ number, actor, method, url, status, reason, ms }: RecordedExchange, isTelling: boolean) {
  return [
    element('span', { class: 'number' }, `#${number}`),
    element('span', { class: 'request' }, `${method} `, visibleText(pathOf(url))),
    element('span', { class: 'status' }, status === undefined ? visibleText(reason ?? 'no answer') : String(status)),
    element('span', { class: 'aside' }, `${actor} · ${duration(ms)}${isTelling ? ' · shows it' : ''}`),
  ];
}

function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]*/, '');
}

function contentOf(exchange: RecordedExchange, isTelling: boolean): HTMLElement {
  const { method, url, status, reason, request, response, curl } = exchange;
  return element(
    'div',
    { class: 'exchange-content' },
    message('Request', `${method} ${url}`, request),
    response === undefined
      ? message('No answer', reason ?? '', { headers: {} })
      : message('Answer', `Status ${status ?? ''}`, response),
    // Of the one that tells, the line already stands above.
    ...(isTelling ? [] : [block('Repeat it', curl, copyButton(curl, 'the curl line'))]),
  );
}

function message(title: string, start: string, { headers, body = '' }: RecordedExchange['request']): HTMLElement {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const text = [start, ...lines, ...(body === '' ? [] : ['', indentedJson(body)])].join('\n');
  return block(title, text);
}

/** A titled text in a box of its own, with a button where one is given. */
export function block(title: string, text: string, ...buttons: readonly HTMLElement[]): HTMLElement {
  const code = element('pre', { tabindex: 0, role: 'group', 'aria-label': title }, visibleText(text));
  return element(
    'div',
    { class: 'block' },
    element('div', { class: 'block-title' }, element('span', {}, title), ...buttons),
    code,
  );
}
