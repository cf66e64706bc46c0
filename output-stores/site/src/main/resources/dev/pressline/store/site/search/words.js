// How a text is cut into words, and where a word stands in the index: by the same rules as on the
// server (WordCutter, PlainLetters and WordPlace), of which a test makes sure.
const presslineWords = (function () {
  'use strict';

  const LONGEST = 40;
  const PLACES = 32;

  const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;
  const UNREAD = /[\u00ad\u200d\u2060\ufeff\ufe00-\ufe0f\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/g;
  const LETTERS = {
    'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ł': 'l', 'ħ': 'h',
    'ı': 'i', 'ς': 'σ', 'ё': 'е', '\u0643': '\u06a9', '\u064a': '\u06cc', '\u0649': '\u06cc',
    '\u0629': '\u0647', '\u06d5': '\u0647', '\u0671': '\u0627'
  };
  const SPECIAL = /[ßæœøđðþłħıςё\u0643\u064a\u0649\u0629\u06d5\u0671\u0660-\u0669\u06f0-\u06f9]/g;

  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

  function isUnspaced(character) {
    return UNSPACED.test(character);
  }

  function special(letter) {
    const code = letter.charCodeAt(0);
    if (code >= 0x0660 && code <= 0x0669) {
      return String(code - 0x0660);
    }
    if (code >= 0x06f0 && code <= 0x06f9) {
      return String(code - 0x06f0);
    }
    return LETTERS[letter];
  }

  function plain(text) {
    return text.normalize('NFKC').toLowerCase().normalize('NFD')
      .replace(ACCENTED, '$1').replace(UNREAD, '').normalize('NFC')
      .replace(SPECIAL, special);
  }

  // Runs of characters, each of scripts that either do or do not put space between words.
  function runs(text) {
    const found = [];
    for (let letters of plain(text).match(WORD) || []) {
      let run = null;
      for (let character of Array.from(letters)) {
        let unspaced = isUnspaced(character);
        if (run === null || run.unspaced !== unspaced) {
          run = { unspaced: unspaced, characters: [] };
          found.push(run);
        }
        run.characters.push(character);
      }
    }
    return found;
  }

  function pairs(characters) {
    return characters.map(function (character, i) {
      return character + (characters[i + 1] || '');
    });
  }

  // The words of a text, as the index has them.
  function cut(text) {
    let words = [];
    runs(text).forEach(function (run) {
      words = words.concat(
        run.unspaced ? pairs(run.characters) : [run.characters.slice(0, LONGEST).join('')]);
    });
    return words;
  }

  // The words to look for. The last character of a run is in a pair already, so it is not looked
  // for by itself.
  function asked(text) {
    let words = [];
    runs(text).forEach(function (run) {
      const all = run.unspaced ? pairs(run.characters) : [run.characters.slice(0, LONGEST).join('')];
      words = words.concat(run.unspaced && all.length > 1 ? all.slice(0, -1) : all);
    });
    return words.filter(function (word, i) {
      return words.indexOf(word) === i;
    });
  }

  // What decides the place of a word, and of all that begin so.
  function beginning(word) {
    const characters = Array.from(word);
    return isUnspaced(word) ? characters[0] : characters.slice(0, 2).join('');
  }

  // FNV-1a over the beginning.
  function place(word) {
    const key = beginning(word);
    let hash = 0x811c9dc5;
    for (let i = 0; i < key.length; i++) {
      hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    }
    return (hash ^ hash >>> 15) & PLACES - 1;
  }

  return { asked: asked, beginning: beginning, cut: cut, isUnspaced: isUnspaced, place: place };
})();
