// Hits of what letters may be read as: the words, and an order that shows many of them first.
import { file } from "./index.js";

const FIRST = 12;
const SOUNDING = 3;
// How much a word of the texts counts, and a word of the dictionary that stands across others: to be the first shown,
// and to be shown at all. Words of the dictionary are looked for more than others.
const LISTED = { first: 4, shown: 3 };
const COINED = { first: 4, shown: 1 };
const PHRASE = { first: 2, shown: 2 };

const sounds = (hit) => hit.level >= SOUNDING && hit.own.length > 0;

// Word -> how much it counts, those of most reports first. Read where hits by sound are to be put in order, or initials to be looked up.
export async function vocabulary(index) {
  if (!index.vocabulary) {
    const lists = (await file(index, "vocabulary")) ?? ["", ""];
    const words = [...lists[0].matchAll(/([^ ,]+)([ ,])/g)].map(([, word, end]) => [word, end === "," ? LISTED : COINED]);
    const phrases = lists[1].split(" ").filter(Boolean).map((word) => [word, PHRASE]);
    index.vocabulary = new Map([...words, ...phrases]);
  }
  return index.vocabulary;
}

export async function weigh(index, hits) {
  if (hits.some(sounds)) await vocabulary(index);
}

const spelt = (hit) => hit.own.map(([start, end]) => hit.passage.source.slice(start, end));

// Words before other strings, frequent ones first.
function scores(hits, known) {
  const times = new Map();
  for (const hit of hits) for (const word of spelt(hit)) times.set(word, (times.get(word) ?? 0) + 1);
  return new Map([...times].map(([word, count]) => [word, (known?.get(word)?.first ?? 0) + Math.log2(1 + count)]));
}

// Letters may mean many words. The first hit has the best of them, each of the next as many as it can that are not yet
// shown; the excerpt of a hit shows the best of its own.
export function varied(hits, index) {
  const score = scores(hits, index.vocabulary);
  const left = new Set(hits);
  const shown = new Set();
  const out = [];
  const news = (hit) => [...new Set(spelt(hit))].filter((word) => !shown.has(word));
  const sum = (hit) => news(hit).reduce((total, word) => total + (index.vocabulary.get(word)?.shown ?? 0), 0);
  const most = (hit) => Math.max(0, ...news(hit).map((word) => score.get(word)));
  while (left.size && out.length < FIRST) {
    const worth = new Map([...left].map((hit) => [hit, out.length ? sum(hit) : 1000 * most(hit) + sum(hit)]));
    const [best] = [...worth].reduce((one, other) => (other[1] > one[1] ? other : one));
    best.focus = spelt(best).findIndex((word) => !shown.has(word) && score.get(word) === most(best));
    out.push(best);
    left.delete(best);
    for (const word of spelt(best)) shown.add(word);
  }
  return [...out, ...left];
}

// [word, times]: the words that letters were read as, best first; none where the letters were meant as they are.
export function spellings(hits, index) {
  const sounding = hits.filter(sounds).filter((hit) => hit.level > SOUNDING);
  const score = scores(sounding, index.vocabulary);
  const found = new Map();
  for (const hit of sounding) {
    spelt(hit).forEach((word, i) => {
      const text = hit.passage.shown.slice(...hit.own[i]);
      if (!/[a-z]/i.test(text)) found.set(text, { count: (found.get(text)?.count ?? 0) + 1, score: score.get(word) });
    });
  }
  return [...found].sort((a, b) => b[1].score - a[1].score).map(([text, { count }]) => [text, count]);
}
