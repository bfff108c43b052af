// Before the first paint, so that a chosen theme does not flash in. Without a choice the device decides.
(() => {
  const root = document.documentElement;
  const theme = localStorage.getItem('flexplek.theme');
  const more = matchMedia('(prefers-contrast: more)');
  const show = () => {
    if (localStorage.getItem('flexplek.theme')) return;
    if (more.matches) root.dataset.theme = 'contrast';
    else delete root.dataset.theme;
  };
  if (theme) root.dataset.theme = theme;
  show();
  more.addEventListener('change', show);
})();
