// A text with the matches marked, cut to what surrounds the first of them.

const BEFORE = 24;
const LONGEST = 130;
const PATIENCE = { latin: 2.2, han: 1 };
const UP_TO_CLAUSE = /^.*?[，。；：！？]/su;

// `near`, a share of the text, says what to show of a text without a match; `focus` is the match to show of several.
export function excerpt(text, spans, lang, near = 0, focus = 0) {
  const line = document.createElement("p");
  line.className = "what";
  if (lang) line.lang = lang;
  const wide = /^[ -~’“”–]*$/.test(text.slice(0, 20)) ? PATIENCE.latin : PATIENCE.han;
  const longest = LONGEST * wide;
  const lead = BEFORE * wide;
  const first = (spans[focus] ?? spans[0])?.[0] ?? Math.floor(near * text.length);
  const start = text.length <= longest || first < lead * 2 ? 0 : beginning(text, first, lead);
  const end = boundary(text, Math.min(text.length, start + longest));
  let at = start;
  if (start > 0) line.append("…");
  for (const [from, to] of spans) {
    if (from >= end) break;
    if (to <= start) continue;
    line.append(text.slice(at, from));
    const mark = document.createElement("mark");
    mark.textContent = text.slice(Math.max(from, at), to);
    line.append(mark);
    at = to;
  }
  line.append(text.slice(at, Math.max(at, end)));
  if (end < text.length) line.append("…");
  return line;
}

// Where an excerpt begins that shows the place: with a clause, if one begins shortly before.
function beginning(text, first, lead) {
  const from = boundary(text, first - lead);
  return from + (UP_TO_CLAUSE.exec(text.slice(from, first))?.[0].length ?? 0);
}

// Not in the middle of a Latin word, nor of a pair of surrogates.
function boundary(text, at) {
  let place = Math.floor(at);
  while (place > 0 && /[\w’]/.test(text[place - 1]) && /[\w’]/.test(text[place] ?? "")) place -= 1;
  return /[\udc00-\udfff]/.test(text[place] ?? "") ? place - 1 : place;
}
