// Hits -> groups by report and section, best first.

const BY_SOUND = 3;

function before(a, b) {
  return a.level - b.level || (a.level < BY_SOUND ? b.passage.isHeading - a.passage.isHeading : 0) || b.own.length + b.other.length - a.own.length - a.other.length;
}

// The first hits by sound show many words.
export function ranked(hits, index) {
  const sorted = [...hits].sort(before);
  const [exact, sounding] = [sorted.filter((hit) => hit.level < BY_SOUND), sorted.filter((hit) => hit.level >= BY_SOUND)];
  const levels = [...new Set(sounding.map((hit) => hit.level))];
  return exact.concat(levels.flatMap((level) => index.letters.varied(sounding.filter((hit) => hit.level === level), index)));
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
