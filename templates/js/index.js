// The first file, and any other file of the same state of the index.
import { load, receive } from "./load.js";
import { readTable } from "./table.js";
import { folder } from "./fold.js";
import { unpacker } from "./packing.js";

// `reader`: { root, edition, script, language }. Files that do not come are noted in `lost`.
export async function openIndex(reader, mark = "") {
  receive();
  const { build, data: base } = await load(reader.root, "base", mark);
  const table = readTable(base.characters);
  const index = {
    ...reader, ...table, base, build, mark: mark ? `${build}-${mark}` : build, scriptName: reader.script, script: null, apart: base.apart,
    fold: folder(table.forms), unpack: unpacker(base.common, table.first.keys()), letters: null, files: new Map(), lost: new Set(), texts: new Map(),
    english: Boolean(reader.language), tongue: reader.language || base.languages[0] || "",
    count: base.years.reduce((sum, [, reports]) => sum + reports, 0), scan: !base.counts,
  };
  if (reader.script) {
    const [from, to] = (await file(index, reader.script)) ?? ["", ""];
    const turned = [...to];
    index.script = new Map([...from].map((character, i) => [character, turned[i]]));
  }
  return index;
}

export class Stale extends Error {}

// The data of a file, asked for once; null where it cannot be read. Throws Stale where it is of another build.
export async function file(index, path) {
  if (!index.files.has(path)) index.files.set(path, load(index.root, path, index.mark));
  try {
    const { build, data } = await index.files.get(path);
    if (build !== index.build) throw new Stale(build);
    index.lost.delete(path);
    return data;
  } catch (error) {
    index.files.delete(path);
    if (error instanceof Stale) throw error;
    index.lost.add(path);
    return null;
  }
}
