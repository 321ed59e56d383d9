// A few reports: all their texts are read, and every query looks at all of them.
import { file } from "./index.js";
import { passagesOf, translate } from "./passages.js";

export async function report(index, n) {
  if (!index.texts.has(n)) {
    const data = await file(index, `text/${n}`);
    if (!data) return [];
    index.texts.set(n, passagesOf(index, data, n));
  }
  return index.texts.get(n);
}

export async function translateReport(index, n) {
  const passages = await report(index, n);
  const texts = passages.length && !passages.translated ? await file(index, `${index.tongue}/${n}`) : null;
  if (texts) {
    translate(passages, texts);
    passages.translated = true;
  }
}

const numbers = (index) => Array.from({ length: index.count }, (_, n) => n);

// All passages, newest report first; with translations where the query or the reader needs them.
export async function everything(index, translated) {
  const reports = await Promise.all(numbers(index).map((n) => report(index, n)));
  if (translated && index.tongue) await Promise.all(numbers(index).map((n) => translateReport(index, n)));
  return reports.flat();
}
