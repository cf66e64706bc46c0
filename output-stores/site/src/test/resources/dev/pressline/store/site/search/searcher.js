// Opens the search page with each query in its address, one after the other, and reports what it
// says and shows.
(async function () {
  const queries = await (await fetch('/queries.json')).json();
  for (const query of queries) {
    const frame = document.createElement('iframe');
    frame.src = '/base/search/?q=' + encodeURIComponent(query);
    document.body.append(frame);
    await new Promise(function (resolve) { frame.onload = resolve; });
    const page = frame.contentDocument;
    const status = page.getElementById('search-status~');
    const busy = page.getElementById('search~').dataset.busy;
    while (status.textContent === '' || status.textContent === busy) {
      await new Promise(function (resolve) { setTimeout(resolve, 20); });
    }
    const links = Array.from(page.querySelectorAll('#search-found\\~ h2 a'));
    const marks = Array.from(page.querySelectorAll('#search-found\\~ mark'));
    const report = [
      query, status.textContent,
      links.map(function (link) { return link.getAttribute('href'); }).join(' '),
      marks.map(function (mark) { return mark.textContent; }).join(' ')];
    await fetch('/found', { method: 'POST', body: report.join('\n') });
    frame.remove();
  }
  await fetch('/done', { method: 'POST' });
})();
