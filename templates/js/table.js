// The table that the build writes (duben/search/characters.py): "dian店点,點/佃".
export function readTable(text) {
  const table = { forms: new Map(), readings: new Map(), first: new Map(), spoken: new Map() };
  let syllable = "";
  let also = false;
  let last = "";
  for (const [, letters, sign, comma, character] of text.matchAll(/([a-z]+)|(\/)|(,?)([^a-z,/])/gu)) {
    if (letters) [syllable, also] = [letters, false];
    else if (sign) also = true;
    else if (comma) table.forms.set(character, last);
    else {
      last = character;
      if (!also) table.first.set(character, syllable);
      if (syllable) {
        table.readings.set(character, [...(table.readings.get(character) ?? []), syllable]);
        table.spoken.set(syllable, [...(table.spoken.get(syllable) ?? []), character]);
      }
    }
  }
  return table;
}
