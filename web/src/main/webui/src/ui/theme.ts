export type Theme = 'system' | 'light' | 'dark' | 'contrast';

const key = 'flexplek.theme';

export function chosenTheme(): Theme {
  return (localStorage.getItem(key) as Theme | null) ?? 'system';
}

/** `system` leaves the choice to the device: light or dark, and high contrast where it asks for more. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(key);
    if (matchMedia('(prefers-contrast: more)').matches) document.documentElement.dataset.theme = 'contrast';
    else delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(key, theme);
    document.documentElement.dataset.theme = theme;
  }
}
