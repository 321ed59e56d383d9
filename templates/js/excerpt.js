// A text with the matches marked, cut to what surrounds the first of them.

const BEFORE = 24;
const LONGEST = 130;

export function excerpt(text, spans, lang) {
  const line = document.createElement("p");
  line.className = "what";
  if (lang) line.lang = lang;
  const first = spans[0]?.[0] ?? 0;
  const start = text.length <= LONGEST || first < BEFORE * 2 ? 0 : first - BEFORE;
  const end = Math.min(text.length, start + LONGEST);
  let at = start;
  if (start > 0) line.append("…");
  for (const [from, to] of spans) {
    if (from >= end) break;
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
