// Reading aloud, one utterance a sentence, with the sentence lit. A pause stops the voice and remembers the
// sentence, because pausing itself is lost on phones; a reload goes on from there.
import { light, litId } from "./pair.js";
import { player } from "./player.js";
import { remember, remembered } from "./store.js";
import { readyVoices, regionFor, regionOf, rememberVoice, voiceFor } from "./voices.js";
import { utterances } from "./utterances.js";
import { root } from "./home.js";

const state = { items: [], at: 0, turn: 0, speaking: false, ended: false, rate: 1, which: "own", voices: [], lang: "", message: "" };
let shown = null;
let said = null;

function wanted(item) {
  if (state.which === "both" || !document.querySelector("main .row")) return true;
  const own = regionFor(item.lang) === regionFor(document.documentElement.lang);
  return own === (state.which === "own");
}

// The next item that is to be read, from `at` in one direction.
function find(at, by) {
  for (let i = at; i >= 0 && i < state.items.length; i += by) if (wanted(state.items[i])) return i;
  return -1;
}

function hush() {
  state.turn += 1;
  clearInterval(said?.alive);
  speechSynthesis.cancel();
}

function show(item) {
  for (const node of document.querySelectorAll(".spoken")) node.classList.remove("spoken");
  light(item.heading ? "" : item.id);
  item.node.classList.add("spoken");
  const box = item.node.getBoundingClientRect();
  const top = document.querySelector(".masthead")?.getBoundingClientRect().bottom ?? 0;
  if (box.top < Math.max(0, top) || box.bottom > innerHeight - 140) item.node.scrollIntoView({ block: "center" });
}

function speak() {
  hush();
  const item = state.items[state.at];
  const mine = state.turn;
  const voice = voiceFor(item.lang, state.voices);
  state.lang = item.lang;
  state.ended = false;
  state.message = "";
  show(item);
  remember("listening", `${location.pathname}#${item.id}`);
  if (!voice) {
    state.speaking = false;
    state.message = said.words["listen.none.language"];
    return shown.show();
  }
  const utterance = new SpeechSynthesisUtterance(item.text);
  utterance.voice = voice;
  utterance.lang = voice.lang.replaceAll("_", "-");
  utterance.rate = state.rate;
  utterance.onend = () => {
    if (mine === state.turn) forward();
  };
  utterance.onerror = (event) => {
    if (mine !== state.turn || ["interrupted", "canceled"].includes(event.error)) return;
    state.speaking = false;
    state.message = said.words["listen.failed"];
    shown.show();
  };
  state.speaking = true;
  if (regionOf(voice) === "zh-HK") state.message = said.words["listen.cantonese"];
  speechSynthesis.speak(utterance);
  // Chrome falls silent after fifteen seconds of a voice from the network unless it is nudged.
  if (!voice.localService) said.alive = setInterval(() => speechSynthesis.resume(), 10000);
  shown.show();
}

function forward() {
  const next = find(state.at + 1, 1);
  if (next >= 0) {
    state.at = next;
    return speak();
  }
  state.speaking = false;
  state.ended = true;
  remember("listening", "");
  shown.show();
}

const act = {
  toggle() {
    if (!state.speaking) return speak();
    hush();
    state.speaking = false;
    shown.show();
  },
  step(by) {
    const next = find(state.at + by, by);
    if (next >= 0) state.at = next;
    speak();
  },
  rate(value) {
    state.rate = Number(value);
    remember("rate", value);
    if (state.speaking) speak();
  },
  which(value) {
    state.which = value;
    remember("which", value);
    state.at = Math.max(find(state.at, 1), find(0, 1), 0);
    if (state.speaking) speak();
  },
  voice(value) {
    rememberVoice(state.lang, value);
    if (state.speaking) speak();
  },
  stop() {
    hush();
    remember("listening", "");
    for (const node of document.querySelectorAll(".spoken")) node.classList.remove("spoken");
    light("");
    shown.bar.remove();
    delete document.documentElement.dataset.listening;
    shown = null;
    document.querySelector(".listen")?.focus({ preventScroll: true });
  },
};

// Where to begin: the sentence asked for, the one that is lit, or the first that is on the screen.
function beginning(from) {
  const id = from || litId();
  const asked = id ? state.items.findIndex((item) => item.id === id && wanted(item)) : -1;
  if (asked >= 0) return asked;
  if (scrollY < 200) return Math.max(0, find(0, 1));
  const seen = state.items.findIndex((item) => wanted(item) && item.node.getBoundingClientRect().top > 60);
  return seen >= 0 ? seen : Math.max(0, find(0, 1));
}

function tell(words, message) {
  const button = document.querySelector(".listen");
  button.textContent = button.dataset.none;
  button.classList.add("none");
  button.title = words[message];
}

globalThis.duben.take("speech.js", async (words, from, paused = false) => {
  state.rate = Number(remembered("rate")) || 1;
  state.which = remembered("which") || "own";
  if (shown) {
    if (!from) return act.toggle();
  } else {
    state.voices = await readyVoices();
    if (!state.voices.length) return tell(words, "listen.none");
    state.items = await utterances(root());
    if (!state.items.length || shown) return undefined;
    said = { words, alive: 0 };
    state.lang = document.documentElement.lang;
    document.documentElement.dataset.listening = "";
    shown = player(words, state, act);
  }
  state.at = beginning(from);
  if (!paused) return speak();
  state.lang = state.items[state.at].lang;
  show(state.items[state.at]);
  return shown.show();
});

addEventListener("duben:sentence", ({ detail }) => {
  if (!shown) return;
  const at = state.items.findIndex((item) => item.id === detail && wanted(item));
  if (at < 0) return;
  state.at = at;
  if (state.speaking) speak();
});
addEventListener("pagehide", () => {
  if (shown) hush();
});
