// Hits -> groups by report and section, best first.

const FIRST = 12;
const BY_SOUND = 3;

function before(a, b) {
  return a.level - b.level || (a.level < BY_SOUND ? isHeading(b) - isHeading(a) : 0) || b.own.length + b.other.length - a.own.length - a.other.length;
}

function isHeading({ passage }) {
  return passage.id === `h${passage.place.id}` ? 1 : 0;
}

function spelt(hit) {
  return [...new Set(hit.own.map(([start, end]) => hit.passage.source.slice(start, end)))];
}

// Letters may mean many words: the first hits together show as many as they can, frequent ones first.
function varied(hits) {
  const times = new Map();
  for (const hit of hits) for (const word of spelt(hit)) times.set(word, (times.get(word) ?? 0) + 1);
  const left = [...hits];
  const shown = new Set();
  const out = [];
  while (left.length && out.length < FIRST) {
    const gain = (hit) => spelt(hit).reduce((sum, word) => sum + (shown.has(word) ? 0 : times.get(word)), 0);
    let best = left[0];
    let most = gain(best);
    for (const hit of left) {
      const value = gain(hit);
      if (value > most) [best, most] = [hit, value];
    }
    out.push(best);
    for (const word of spelt(best)) shown.add(word);
    left.splice(left.indexOf(best), 1);
  }
  return out.concat(left);
}

// The words that letters were read as, most frequent first; none where the letters were meant as they are.
export function spellings(hits) {
  const times = new Map();
  for (const hit of hits) {
    const { shown } = hit.passage;
    for (const span of hit.level > BY_SOUND ? hit.own : []) {
      const word = shown.slice(...span);
      if (!/[a-z]/i.test(word)) times.set(word, (times.get(word) ?? 0) + 1);
    }
  }
  return [...times].sort((a, b) => b[1] - a[1]);
}

export function ranked(hits) {
  const sorted = [...hits].sort(before);
  const [exact, sounding] = [sorted.filter((hit) => hit.level < BY_SOUND), sorted.filter((hit) => hit.level >= BY_SOUND)];
  const levels = [...new Set(sounding.map((hit) => hit.level))];
  return exact.concat(levels.flatMap((level) => varied(sounding.filter((hit) => hit.level === level))));
}

// [{ report, count, places: [{ place, hits }] }] in the order of their best hits.
export function grouped(hits) {
  const reports = new Map();
  let key = "";
  let last = null;
  for (const hit of hits) {
    const { place } = hit.passage;
    if (!reports.has(place.report.n)) reports.set(place.report.n, { report: place.report, count: 0, places: new Map() });
    const group = reports.get(place.report.n);
    // Varied hits stay in their order: only neighbours of one section stand under one heading.
    if (hit.level < BY_SOUND) key = place.id;
    else if (last !== place) key = `${place.id} ${group.count}`;
    last = place;
    group.count += 1;
    if (!group.places.has(key)) group.places.set(key, { place, hits: [] });
    group.places.get(key).hits.push(hit);
  }
  return [...reports.values()].map((group) => ({ ...group, places: [...group.places.values()] }));
}
