// Before the first paint, so that a chosen theme does not flash in.
(() => {
  const theme = localStorage.getItem('flexplek.theme');
  if (theme) document.documentElement.dataset.theme = theme;
})();
