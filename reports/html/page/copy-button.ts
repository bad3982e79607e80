import { element } from './element.ts';

const TOLD_MS = 1500;

/** A button that puts a text on the clipboard, and says whether it could. */
export function copyButton(text: string, what: string): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'quiet', 'aria-label': `Copy ${what}` }, 'Copy');
  button.addEventListener('click', () => void copyAndTell(text, button));
  return button;
}

async function copyAndTell(text: string, button: HTMLButtonElement): Promise<void> {
  button.textContent = (await copied(text)) ? 'Copied' : 'Select it by hand';
  setTimeout(() => {
    button.textContent = 'Copy';
  }, TOLD_MS);
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Some browsers keep the clipboard from pages on the disk.
    return false;
  }
}
