// A page that was being read aloud when it was left goes on where it stopped.
import { remembered } from "./store.js";
import { use } from "./parts.js";

export function resumeListening() {
  if (!("speechSynthesis" in globalThis) || !document.querySelector(".listen")) return;
  const [path, sentence] = (remembered("listening") ?? "").split("#");
  if (!sentence || path !== location.pathname) return;
  use("speech.js").then(([start, words]) => start(words, sentence, true));
}
