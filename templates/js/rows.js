// Hits -> rows of the result list.
import { excerpt } from "./excerpt.js";
import { headingOf } from "./passages.js";

const MOST_LIT = 6;

export function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function linked(href, ...inner) {
  const hit = element("li", "hit");
  const link = element("a");
  link.href = href;
  link.append(...inner);
  hit.append(link);
  return hit;
}

// Both languages of a hit, the reader's first; a match in the other one is shown in it.
function lines(hit, index) {
  const { passage, own, other } = hit;
  const mine = index.english && passage.translated ? [passage.translated, other, ""] : [passage.shown, own, index.english ? "zh-Hans" : ""];
  if (mine[1].length) return [excerpt(...mine, 0, mine[1] === own ? hit.focus : 0)];
  const theirs = mine[0] === passage.translated ? [passage.shown, own, "zh-Hans"] : [passage.translated, other, index.tongue];
  const near = (theirs[1][0]?.[0] ?? 0) / Math.max(1, theirs[0].length);
  const beside = excerpt(...theirs);
  beside.classList.add("beside");
  return [excerpt(...mine, near), beside];
}

export function addressOf(hit, index) {
  const { place, id } = hit.passage;
  return `${index.home}${place.report.slug}/${place.page ? `${place.page}/` : ""}${index.indexFile}#${id}`;
}

// The words to light where the passage opens, in the languages that stand there.
export function litIn(hit) {
  const { passage, own, other } = hit;
  const words = [...own.map(([a, b]) => passage.shown.slice(a, b)), ...other.map(([a, b]) => passage.translated.slice(a, b))];
  return { id: passage.id, words: [...new Set(words)].slice(0, MOST_LIT) };
}

export function hitRow(hit, index) {
  const row = linked(addressOf(hit, index), ...lines(hit, index));
  row.lit = litIn(hit);
  return row;
}

export function placeName(place, index, words) {
  return headingOf(place, index.english) || words[place.role] || "";
}

export function titled(title, count, level) {
  const heading = element(`h${level}`, "", title);
  heading.append(" ", element("span", "times", count));
  return heading;
}

// A report's section of the list.
export function reportGroup({ report, count, places }, index, words, lineRows) {
  const section = element("section", "group");
  const title = titled(report.name, words.places.replace("{count}", count), 2);
  section.append(title);
  for (const { place, hits } of places) {
    const name = placeName(place, index, words);
    const part = element("div", "place");
    part.id = `in-${report.n}-${place.id}`;
    part.append(titled(name, hits.length, 3));
    const list = element("ol", lineRows ? "lines" : "rows");
    list.append(...hits.flatMap((hit) => (lineRows ? lineRows(hit, index) : [hitRow(hit, index)])));
    part.append(list);
    section.append(part);
  }
  return section;
}
