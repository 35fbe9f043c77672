// Before anything is painted: the theme that the reader chose, if any. src/app/theme.ts writes it.
try {
  const theme = localStorage.getItem('readout.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; then the system's theme it is.
}
