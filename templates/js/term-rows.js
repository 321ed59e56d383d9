// Terms of the glossary -> rows and a group of the result list.
import { excerpt } from "./excerpt.js";
import { element, linked, titled } from "./rows.js";

// The first sentence of an explanation.
const FIRST = /^.*?(?:[。！？]|[.!?](?=\s|$))/u;

// A term found by name, with how its explanation begins, or found in its explanation.
export function termRow({ term, spans, named }, index) {
  const text = term.gloss ? term.gloss.source || term.gloss.translated : "";
  const name = excerpt(term.name, named ? spans : []);
  name.className = "where";
  const rows = named ? [FIRST.exec(text)?.[0] ?? text, []] : [text, spans];
  return linked(`${index.home}glossary/${term.id}/${index.indexFile}`, name, ...(text ? [excerpt(...rows)] : []));
}

export function termGroup(rows, title, words) {
  const section = element("section", "group terms");
  section.append(titled(title, words.places.replace("{count}", rows.length), 2));
  const list = element("ol", "rows");
  list.append(...rows);
  section.append(list);
  return section;
}
