// Hits -> a concordance: a line for each match, with the match in its middle.
import { addressOf, linked, litIn } from "./rows.js";

// A match in the middle of its line.
function concordance(text, [start, end], lang) {
  const line = document.createElement("p");
  line.className = "line";
  if (lang) line.lang = lang;
  const reach = /[a-z]/i.test(text.slice(start, end)) ? 48 : 22;
  for (const [name, part] of [["span", text.slice(Math.max(0, start - reach), start)], ["mark", text.slice(start, end)], ["span", text.slice(end, end + reach)]]) {
    const piece = document.createElement(name);
    if (name === "span") piece.className = line.childElementCount ? "right" : "left";
    const inner = document.createElement("bdi");
    inner.textContent = part;
    piece.append(name === "mark" ? part : inner);
    line.append(piece);
  }
  return line;
}

export function lineRows(hit, index) {
  const { passage, own, other } = hit;
  const english = index.english || !own.length;
  const [text, spans] = english && other.length ? [passage.translated, other] : [passage.shown, own];
  const lang = text === passage.translated ? index.tongue : index.english ? "zh-Hans" : "";
  return spans.map((span) => {
    const row = linked(addressOf(hit, index), concordance(text, span, lang));
    row.lit = litIn(hit);
    return row;
  });
}
