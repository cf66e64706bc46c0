// Opened from disk, a link to a folder would show a list of files: lead to its page instead.
if (location.protocol === 'file:') {
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.protocol === 'file:' && link.pathname.endsWith('/')) {
      link.pathname += 'index.html';
    }
  }
}
