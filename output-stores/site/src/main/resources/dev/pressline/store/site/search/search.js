// The search page. Every file of the index is a script that hands over data, because a page opened
// from disk may load scripts and nothing else.
(function () {
  'use strict';

  const FORMAT = 1;
  const WEIGHTS = 40;
  const BASE = 45;
  const MOST_WORDS = 12;
  const AT_ONCE = 10;
  const PATIENCE = 200;
  const FIELDS = ['title', 'tags', 'text'];
  // What a word in the title or in a tag weighs, beside at most nine in the text.
  const IN_TITLE = 8;
  const IN_TAGS = 6;
  // Lengths are in the weights already; a usual text gives four for a word that comes once.
  const RANKING = { boost: { title: 3, tags: 2 }, bm25: { k: 4.8, b: 0, d: 0.5 } };

  const words = presslineWords;
  const folder = new URL('.', document.currentScript.src);
  const handedOver = new Map();
  let loading = new Map();
  let again = '';

  class Stale extends Error {}

  window.presslineSearch = function (name, data) {
    handedOver.set(name, data);
  };

  // The data of a file; the edition keeps what browsers remember of an older one away.
  function load(name, edition) {
    const known = loading.get(name);
    if (known) {
      return known;
    }
    const data = new Promise(function (resolve, reject) {
      const script = document.createElement('script');
      const version = [edition, again].filter(Boolean).join('-');
      script.src = new URL(name + '.js' + (version ? '?v=' + version : ''), folder);
      script.onload = function () {
        const found = handedOver.get(name);
        handedOver.delete(name);
        script.remove();
        if (found && (!edition || found.edition === edition)) {
          resolve(found);
        } else {
          reject(new Stale(name));
        }
      };
      script.onerror = function () {
        script.remove();
        reject(new Stale(name));
      };
      document.head.append(script);
    });
    loading.set(name, data);
    return data;
  }

  function forget() {
    loading = new Map();
    again = Date.now().toString(36);
  }

  async function segments() {
    const manifest = await load('manifest', '');
    if (manifest.format !== FORMAT) {
      throw new Stale('manifest');
    }
    let first = 0;
    return manifest.segments.map(function (segment) {
      const [name, edition, files, parts] = segment;
      const shelves = [];
      let posts = 0;
      for (let i = 0; i < parts.length; i += 3) {
        shelves.push({ name: name + parts[i], edition: parts[i + 1], first: first + posts });
        posts += parts[i + 2];
      }
      const known = { name, edition, files, shelves, first, posts };
      first += posts;
      return known;
    });
  }

  // What all segments say of the words that begin like those asked for, as one index.
  async function index(asked) {
    const all = await segments();
    const beginnings = new Set(asked.map(words.beginning));
    const parts = [];
    for (const segment of all) {
      const files = new Set(asked.map(word => words.place(word) & segment.files - 1));
      for (const file of files) {
        const name = 'words/' + segment.name + '-' + String(file).padStart(2, '0');
        parts.push(load(name, segment.edition).then(data => ({ segment, data })));
      }
    }
    const terms = new Map();
    const ids = {};
    for (const { segment, data } of await Promise.all(parts)) {
      for (let i = 0; i < data.words.length; i += 2) {
        if (beginnings.has(words.beginning(data.words[i]))) {
          read(data.words[i], data.words[i + 1], segment.first, terms, ids);
        }
      }
    }
    const last = all[all.length - 1];
    return { all, engine: engine(terms, ids, last ? last.first + last.posts : 0) };
  }

  // Digits of base 45 from # on, without the backslash, the lowest first; all but the last of a
  // number have the base added.
  function numbered(text) {
    const numbers = [];
    let number = 0;
    let unit = 1;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const digit = code - (code > 92 ? 36 : 35);
      number += digit % BASE * unit;
      unit *= BASE;
      if (digit < BASE) {
        numbers.push(number);
        number = 0;
        unit = 1;
      }
    }
    return numbers;
  }

  function read(word, postings, first, terms, ids) {
    const fields = terms.get(word) || {};
    terms.set(word, fields);
    let post = first;
    for (const number of numbered(postings)) {
      const weight = number % WEIGHTS;
      post += (number - weight) / WEIGHTS;
      ids[post] = post;
      const weights = [weight & 1 ? IN_TITLE : 0, weight & 2 ? IN_TAGS : 0, weight >> 2];
      weights.forEach(function (value, field) {
        if (value > 0) {
          fields[field] = fields[field] || {};
          fields[field][post] = value;
        }
      });
    }
  }

  // MiniSearch's own form of an index (serializationVersion 2), of the posts that may be meant.
  function engine(terms, ids, posts) {
    const lengths = {};
    for (const id of Object.keys(ids)) {
      lengths[id] = FIELDS.map(() => 1);
    }
    return MiniSearch.loadJS({
      serializationVersion: 2,
      documentCount: posts,
      nextId: posts,
      documentIds: ids,
      fieldIds: Object.fromEntries(FIELDS.map((field, i) => [field, i])),
      fieldLength: lengths,
      averageFieldLength: FIELDS.map(() => 1),
      storedFields: {},
      dirtCount: 0,
      index: Array.from(terms)
    }, { fields: FIELDS });
  }

  function isWhole(word) {
    return words.isUnspaced(word) && Array.from(word).length > 1;
  }

  function ranked(engine, asked, query, combineWith) {
    return engine.search(query, {
      ...RANKING,
      combineWith,
      tokenize: () => asked,
      processTerm: word => word,
      prefix: word => !isWhole(word),
      fuzzy: word => words.isUnspaced(word) || word.length < 4 || /^\d+$/.test(word) ? false : 0.2,
      maxFuzzy: 2
    });
  }

  // Posts that have all words, or, where there is none, some of them.
  async function find(query) {
    const asked = words.asked(query).slice(0, MOST_WORDS);
    if (asked.length === 0) {
      return { found: [], all: [], some: false };
    }
    const { engine, all } = await index(asked);
    const found = ranked(engine, asked, query, 'AND');
    return found.length > 0 || asked.length === 1
      ? { found, all, some: false }
      : { found: ranked(engine, asked, query, 'OR'), all, some: true };
  }

  async function shown(result, all) {
    const segment = all.find(part => result.id < part.first + part.posts);
    const shelf = segment.shelves.filter(part => part.first <= result.id).pop();
    const data = await load('posts/' + shelf.name, shelf.edition);
    const [title, href, day, lang, dir, excerpt] = data.posts[result.id - shelf.first];
    return { title, href, day, lang, dir, excerpt, terms: new Set(result.terms) };
  }

  // A site that is published again meanwhile has other files; then the manifest is read anew.
  async function upToDate(task) {
    try {
      return await task();
    } catch (problem) {
      if (!(problem instanceof Stale)) {
        throw problem;
      }
      forget();
      return task();
    }
  }

  const form = document.getElementById('search~');
  const input = document.getElementById('search-words~');
  const status = document.getElementById('search-status~');
  const list = document.getElementById('search-found~');
  const more = document.getElementById('search-more~');
  const numbers = new Intl.NumberFormat(document.documentElement.lang || undefined);
  let turn = 0;
  let next = null;

  function say(text, value) {
    status.textContent = text.replace('{0}', value === undefined ? '' : value);
  }

  // The text with marks over what was found in it.
  function marked(text, terms) {
    const parts = document.createDocumentFragment();
    let end = 0;
    for (const place of places(text, terms)) {
      const mark = document.createElement('mark');
      mark.textContent = text.slice(place.from, place.to);
      parts.append(text.slice(end, place.from), mark);
      end = place.to;
    }
    parts.append(text.slice(end));
    return parts;
  }

  function places(text, terms) {
    const found = [];
    function add(from, to) {
      const last = found[found.length - 1];
      if (last && last.to >= from) {
        last.to = Math.max(last.to, to);
      } else {
        found.push({ from, to });
      }
    }
    for (const run of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const characters = Array.from(run[0]);
      if (!characters.some(words.isUnspaced)) {
        if (words.cut(run[0]).some(word => terms.has(word))) {
          add(run.index, run.index + run[0].length);
        }
        continue;
      }
      let at = run.index;
      characters.forEach(function (character, i) {
        const pair = character + (characters[i + 1] || '');
        if (words.cut(pair).slice(0, 1).some(word => terms.has(word))) {
          const single = terms.has(words.cut(character)[0]);
          add(at, at + (single ? character : pair).length);
        }
        at += character.length;
      });
    }
    return found;
  }

  function element(name, className, content) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    made.append(content);
    return made;
  }

  function item(post) {
    const link = element('a', '', marked(post.title, post.terms));
    const fromDisk = location.protocol === 'file:' && post.href.endsWith('/');
    link.href = post.href + (fromDisk ? 'index.html' : '');
    const time = element('time', '', post.day);
    time.dateTime = post.day;
    time.dir = 'ltr';
    const made = element('li', 'item', element('h2', '', link));
    const meta = element('p', 'meta', time);
    meta.lang = document.documentElement.lang;
    made.append(meta);
    if (post.excerpt) {
      made.append(element('p', 'excerpt', marked(post.excerpt, post.terms)));
    }
    if (post.lang) {
      made.lang = post.lang;
      made.dir = post.dir;
    }
    return made;
  }

  async function show(result, from) {
    const mine = turn;
    const posts = await Promise.all(
      result.found.slice(from, from + AT_ONCE).map(one => shown(one, result.all)));
    if (mine !== turn) {
      return;
    }
    const items = posts.map(item);
    list.append(...items);
    const left = result.found.length > from + AT_ONCE;
    next = left ? () => show(result, from + AT_ONCE) : null;
    more.hidden = !left;
    if (from > 0) {
      items[0].querySelector('a').focus();
    }
  }

  function announce(result, query) {
    const count = result.found.length;
    if (count === 0) {
      say(form.dataset.none, query);
    } else if (result.some) {
      say(form.dataset.any, numbers.format(count));
    } else {
      say(count === 1 ? form.dataset.one : form.dataset.many, numbers.format(count));
    }
  }

  async function search() {
    const query = input.value.trim();
    const mine = ++turn;
    more.hidden = true;
    if (query === '') {
      list.replaceChildren();
      say('');
      return;
    }
    const slow = setTimeout(() => say(form.dataset.busy), PATIENCE);
    try {
      await upToDate(async function () {
        const result = await find(query);
        if (mine === turn) {
          list.replaceChildren();
          await show(result, 0);
          clearTimeout(slow);
          announce(result, query);
        }
      });
    } catch (problem) {
      console.error(problem);
      forget();
      if (mine === turn) {
        list.replaceChildren();
        say(form.dataset.failed);
      }
    } finally {
      clearTimeout(slow);
    }
  }

  // Pages from disk may not change their address.
  function address() {
    if (location.protocol !== 'file:') {
      const query = input.value.trim();
      history.replaceState(null, '', query ? '?q=' + encodeURIComponent(query) : location.pathname);
    }
  }

  let typing = 0;
  input.addEventListener('input', function () {
    clearTimeout(typing);
    typing = setTimeout(function () {
      address();
      search();
    }, PATIENCE);
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    clearTimeout(typing);
    address();
    search();
  });
  more.querySelector('button').addEventListener('click', function () {
    if (next) {
      next().catch(search);
    }
  });

  form.hidden = false;
  input.value = new URLSearchParams(location.search).get('q') || '';
  if (input.value) {
    search();
  } else {
    input.focus();
  }
})();
