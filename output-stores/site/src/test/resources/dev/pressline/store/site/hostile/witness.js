// First script of every page under test: whatever calls these was not meant to run.
const ran = (what) => navigator.sendBeacon('/ran', location.pathname + ' ran: ' + what);
for (const name of ['alert', 'confirm', 'prompt', 'print', 'eval', 'msgbox', 'open']) {
  window[name] = (...words) => ran(name + '(' + words.join() + ')');
}
