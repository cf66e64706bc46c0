// Opens every page in a frame, touches everything in it, and tells what could run.
const FRAMES = 8;
const PATIENCE = 20000;
const EVENTS = ['click', 'dblclick', 'mouseover', 'mouseenter', 'pointerdown', 'pointerover', 'focus', 'focusin',
  'blur', 'input', 'change', 'submit', 'toggle', 'keydown', 'wheel', 'copy', 'paste', 'drag', 'drop', 'scroll',
  'load', 'error', 'animationstart', 'transitionend', 'beforetoggle', 'play', 'loadstart', 'begin'];
const HARMLESS = ['http:', 'https:', 'mailto:', 'tel:', 'ftp:'];

const tell = (page, what) => navigator.sendBeacon('/ran', page + ' ' + what);

function touch(page, doc) {
  // Links are judged, not followed: the frame must stay on its page.
  doc.addEventListener('click', (event) => event.preventDefault(), true);
  doc.addEventListener('submit', (event) => event.preventDefault(), true);
  for (const element of doc.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('on')) {
        tell(page, 'has handler: ' + name);
      }
    }
    for (const name of ['href', 'action', 'formAction', 'src', 'data', 'background']) {
      const address = element[name] && element[name].baseVal !== undefined ? element[name].baseVal : element[name];
      if (typeof address === 'string' && element.hasAttribute(name.toLowerCase())) {
        const url = URL.canParse(address, doc.baseURI) ? new URL(address, doc.baseURI) : null;
        const picture = element.localName === 'img' && /^data:image\/(png|jpeg|gif|webp);/.test(address);
        if (url && !HARMLESS.includes(url.protocol) && !picture) {
          tell(page, 'leads to: ' + url.protocol);
        }
      }
    }
    for (const type of EVENTS) {
      element.dispatchEvent(new Event(type, {bubbles: false, cancelable: true}));
    }
  }
}

function visit(frame, page) {
  return new Promise((visited) => {
    frame.onload = () => {
      try {
        touch(page, frame.contentDocument);
      } catch (gone) {
        tell(page, 'left its page: ' + gone);
      }
      // Errors of pictures and the like come a little later than the page.
      setTimeout(visited, 15);
    };
    setTimeout(visited, PATIENCE);
    frame.src = page;
  });
}

async function work(pages) {
  const frame = document.createElement('iframe');
  // All may run but what would stop the visit: dialogs of frames within, and leaving for good.
  frame.sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups';
  document.body.append(frame);
  for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
    await visit(frame, page);
  }
}

window.addEventListener('load', async () => {
  const pages = await (await fetch('/pages.json')).json();
  await Promise.all(Array.from({length: FRAMES}, () => work(pages)));
  // Reports of the policy are sent in their own time.
  setTimeout(() => navigator.sendBeacon('/done', ''), 2000);
});
