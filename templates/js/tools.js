// The buttons of the masthead: each loads its part when it is first pressed.
import { use } from "./parts.js";

export function openPanel(button) {
  return use("panel.js").then(([open, words]) => open(words, button));
}

export function listen(from) {
  return use("speech.js").then(([start, words]) => start(words, from));
}

function voices() {
  return "speechSynthesis" in globalThis && "SpeechSynthesisUtterance" in globalThis;
}

// ?beside=en sets a second language beside a plain page: two of any, where no edition holds both.
function setBeside() {
  const key = new URL(location.href).searchParams.get("beside");
  if (key && location.protocol.startsWith("http")) use("beside.js").then(([set]) => set(key)).catch(() => {});
}

export function offerTools() {
  setBeside();
  const settings = document.querySelector(".settings");
  if (settings) {
    settings.hidden = false;
    settings.addEventListener("click", () => openPanel(settings));
  }
  const button = document.querySelector(".listen");
  if (!button) return;
  button.hidden = false;
  if (!voices()) {
    // No voice here, as in WeChat: a plain word says so, and the panel says what to do.
    button.textContent = button.dataset.none;
    button.classList.add("none");
    button.addEventListener("click", () => openPanel(button));
    return;
  }
  button.addEventListener("click", () => listen(null));
  addEventListener("duben:listen", ({ detail }) => listen(detail));
}
