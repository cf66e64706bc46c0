// Put into pages by `pressline up --dev` and nowhere else: loads the page again when it, or a file
// of this site that it shows, has changed.
const script = document.currentScript;

function watch() {
  const asked = new URLSearchParams();
  asked.append('page', location.pathname);
  asked.append('seen', script.dataset.seen);
  const shown = performance.getEntriesByType('resource').map((entry) => new URL(entry.name));
  const paths = shown.filter((url) => url.origin === location.origin).map((url) => url.pathname);
  for (const path of new Set(paths)) {
    if (!path.startsWith('/.pressline/')) {
      asked.append('also', path);
    }
  }
  const changes = new EventSource('/.pressline/changes?' + asked);
  changes.addEventListener('changed', () => {
    changes.close();
    location.reload();
  });
}

if (document.readyState === 'complete') {
  watch();
} else {
  addEventListener('load', watch);
}
