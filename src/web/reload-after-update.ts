const mark = 'reloaded-for-update';

/**
 * A tab that was open while the server was updated asks for pages that are no longer there. It then loads itself anew,
 * once: a page that is missing for another reason must not reload for ever.
 */
export function reloadAfterUpdate(): void {
  addEventListener('vite:preloadError', (event) => {
    if (sessionStorage.getItem(mark)) return;
    event.preventDefault();
    sessionStorage.setItem(mark, 'yes');
    location.reload();
  });
  addEventListener('load', () => setTimeout(() => sessionStorage.removeItem(mark), 10_000));
}
