// A sentence that is tapped is lit, and with it its partner in the other language.

// Both renderings of a sentence: the one with the id, and the one beside it.
export function renderings(id) {
  return [document.getElementById(id), ...document.querySelectorAll(`[data-s="${id}"]`)].filter(Boolean);
}

function idOf(sentence) {
  return sentence.id || sentence.dataset.s;
}

// A translation may say two sentences in one; the partner is then the nearest before.
function partners(id) {
  const found = renderings(id);
  if (found.length > 1 || !document.querySelector(".row")) return found;
  const row = found[0]?.closest(".row");
  const missing = [...(row?.querySelectorAll(".side") ?? [])].find((side) => !side.contains(found[0]));
  const number = (node) => Number(idOf(node).split("-").pop());
  const before = [...(missing?.querySelectorAll(".s") ?? [])].filter((node) => number(node) < number(found[0]));
  return before.length ? [...found, before.at(-1)] : found;
}

export function light(id) {
  for (const node of document.querySelectorAll(".s.lit")) node.classList.remove("lit");
  for (const node of id ? partners(id) : []) node.classList.add("lit");
}

export function litId() {
  const node = document.querySelector(".s.lit");
  return node ? idOf(node) : "";
}

export function pairSentences() {
  document.querySelector("main")?.addEventListener("click", (event) => {
    const sentence = event.target.closest(".s");
    if (!sentence || event.target.closest("a, button") || String(getSelection())) return;
    const id = idOf(sentence);
    light(id === litId() ? "" : id);
    dispatchEvent(new CustomEvent("duben:sentence", { detail: id }));
  });
}

// Forward or back by one sentence, for the keyboard.
export function stepSentence(by) {
  const all = [...document.querySelectorAll("main .s[id]")];
  if (!all.length) return;
  const at = all.findIndex((node) => node.id === litId());
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  light(next.id);
  next.scrollIntoView({ block: "center" });
  dispatchEvent(new CustomEvent("duben:sentence", { detail: next.id }));
}
