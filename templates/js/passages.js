// The files of texts -> passages: one text in the source, in the reader's script, and in translation.
import { wordsOf } from "./tokens.js";

const NOTHING = { folded: "", places: [0] };

function inScript({ script }, text) {
  return script ? [...text].map((c) => script.get(c) ?? c).join("") : text;
}

class Passage {
  constructor(index, report, place, id, source, turns) {
    Object.assign(this, { index, report, place, id, source, translated: "" });
    this.turns = turns;
  }

  // The source in the reader's script: character by character, then the exceptions of this text.
  get shown() {
    if (this.written === undefined) {
      const { script } = this.index;
      const characters = script ? [...this.source].map((c) => script.get(c) ?? c) : [];
      for (const [, at, character] of (this.turns ?? "").matchAll(/(\d+)(\D)/gu)) characters[at] = character;
      this.written = script ? characters.join("") : this.source;
    }
    return this.written;
  }

  // A section's heading, or the report's name.
  get isHeading() {
    return this.id === `h${this.place.id}` || this.id === "title";
  }

  get fold() {
    this.folded ??= this.index.fold(this.source);
    return this.folded;
  }

  get other() {
    this.otherFolded ??= this.translated ? this.index.fold(this.translated) : NOTHING;
    return this.otherFolded;
  }

  get words() {
    this.otherWords ??= wordsOf(this.other.folded);
    return this.otherWords;
  }
}

// A file of texts -> its passages. `n` is the number of the report.
export function passagesOf(index, file, n) {
  const name = file.names[index.english ? index.tongue : ""] ?? file.names[""];
  const report = { n, slug: file.slug, date: file.date, name: index.english ? name : inScript(index, name) };
  const turns = (file.turns[index.scriptName] ?? "").split("|");
  const texts = index.unpack(file.texts);
  let at = 0;
  return file.places.flatMap(([id, ids, page = id, role = "", title = ""]) => {
    const place = { id, page, role, report, title };
    return ids.split(" ").map((short) => {
      const unit = short[0] === "=" ? short.slice(1) : short[0] + id + short.slice(1);
      const passage = new Passage(index, report, place, unit, texts[at], turns[at]);
      if (unit === `h${id}`) place.heading = passage;
      at += 1;
      return passage;
    });
  });
}

// Give the passages of a file their translations.
export function translate(passages, texts) {
  passages.forEach((passage, i) => {
    passage.translated = texts[i] ?? "";
  });
}

// The heading of a passage's section in the reader's language; "" where it has none.
export function headingOf(place, english) {
  const { heading } = place;
  if (!heading) return place.title;
  return (english && heading.translated) || heading.shown;
}
