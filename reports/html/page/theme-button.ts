import { element } from './element.ts';

const KEY = 'keyturn-theme';
const themes = ['auto', 'light', 'dark'] as const;

type Theme = (typeof themes)[number];

/** A button that goes through the themes, and remembers the reader's choice where the browser lets a page remember. */
export function themeButton(): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'quiet' });
  let theme = remembered();
  const show = () => {
    document.documentElement.dataset['theme'] = theme;
    button.textContent = `Theme: ${theme}`;
  };
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
    remember(theme);
    show();
  });
  show();
  return button;
}

function remembered(): Theme {
  try {
    return themes.find((it) => it === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A page on the disk may not be allowed to.
  }
}
