/* Runs before the first paint; #platform/ui/theme.ts takes over afterwards and knows the same key. */
try {
  var theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  /* Storage is forbidden: the system decides. */
}
