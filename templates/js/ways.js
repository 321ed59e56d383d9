// A query's letters and figures against one text in two languages: as a reading, as English words, as an amount.
import { readsAs } from "./syllables.js";
import { figuresIn } from "./figures.js";

// How exactly; English goes before readings for a reader of English.
const VALUE = 2;
const CHINESE = { sound: [3, 4, 6], words: [4, 5, 6, 9] };
const ENGLISH = { sound: [4, 5, 8], words: [0, 1, 2, 3] };
const SHORT_SOUND = 3;

const NOWHERE = { level: Infinity, own: [], other: [] };

function bySound(text, term, readings, levels) {
  const { folded, places } = text.fold;
  const least = /[aeiouv]/.test(term.sound) ? 1 : 2;
  for (const loose of [0, 1, 2]) {
    const own = [];
    for (let at = 0; at < folded.length; at += 1) {
      const end = readsAs(folded, at, term.sound, loose, readings);
      // One character that only begins so (zh) would be a flood: consonants alone are initials of several.
      if (end >= at + least) {
        own.push([places[at], places[end]]);
        at = end - 1;
      }
    }
    const level = loose === 2 && term.sound.length <= SHORT_SOUND ? levels[0] + 0.5 : levels[loose];
    if (own.length) return { level, own, other: [] };
  }
  return NOWHERE;
}

function byWords(text, term, levels) {
  const other = [];
  let level = 0;
  const { words } = text;
  if (term.exact) {
    for (let i = 0; i < words.length; i += 1) {
      if (term.words.every((word, n) => words[i + n]?.[0] === word)) {
        const [last, at] = words[i + term.words.length - 1];
        other.push([text.other.places[words[i][1]], text.other.places[at + last.length]]);
      }
    }
    return other.length ? { level: levels[0], own: [], other } : NOWHERE;
  }
  for (const near of term.like) {
    let best = Infinity;
    for (const [word, at] of words) {
      const far = near.get(word);
      if (far !== undefined) {
        best = Math.min(best, far);
        other.push([text.other.places[at], text.other.places[at + word.length]]);
      }
    }
    if (best === Infinity) return NOWHERE;
    level = Math.max(level, levels[best]);
  }
  return { level, own: [], other };
}

function byValue(text, term) {
  const spans = ({ folded, places }) =>
    figuresIn(folded).filter(([, , value]) => value === term.value).map(([start, end]) => [places[start], places[end]]);
  const [own, other] = [spans(text.fold), spans(text.other)];
  return { level: own.length || other.length ? VALUE : Infinity, own, other };
}

// A term's `like` holds its words' likenesses (words.js).
export function ways(text, term, reader) {
  const levels = reader.english ? ENGLISH : CHINESE;
  const found = [];
  if (term.sound) found.push(bySound(text, term, reader.readings, levels.sound));
  if (term.words && text.words.length) found.push(byWords(text, term, levels.words));
  if (term.value) found.push(byValue(text, term));
  return found;
}
